"""Measurements that are run by hand: ``python -m tests.benchmarks.demo``, ``python -m tests.benchmarks.index``."""
