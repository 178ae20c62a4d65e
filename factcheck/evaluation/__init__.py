"""Figures on labelled data: one module a task, and the gates that keep a change from lowering them."""
