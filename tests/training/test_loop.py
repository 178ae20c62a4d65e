"""The training loop: it ends on time, writes its log, and goes on after a kill where it stopped."""

from __future__ import annotations

import csv

import pytest

from factcheck.training import loop

torch = pytest.importorskip("torch")


def batches(epoch):
    generator = torch.Generator().manual_seed(epoch)
    for _ in range(4):
        x = torch.randn(8, 3, generator=generator)
        yield x, x.sum(1, keepdim=True)


def loss_of(model, batch):
    x, y = batch
    return ((model(x).float() - y) ** 2).mean()


def fresh():
    loop.tune_process(5)
    model = torch.nn.Linear(3, 1)
    return model, [{"params": list(model.parameters()), "lr": 0.05}]


def test_run_learns_and_logs(tmp_path):
    model, groups = fresh()
    before = float(loss_of(model, next(batches(99))))
    scores = loop.run(
        model, groups, batches, loss_of, tmp_path, loop.Plan(steps=60, device="cpu"), lambda m: {"a": 1.0}
    )
    assert scores == {"a": 1.0}
    assert float(loss_of(model, next(batches(99)))) < before / 4
    rows = list(csv.DictReader((tmp_path / "log.csv").open()))
    assert rows[-1]["step"] == "60"


def test_resume_goes_on_from_the_checkpoint(tmp_path):
    whole, groups = fresh()
    loop.run(whole, groups, batches, loss_of, tmp_path / "whole", loop.Plan(steps=20, device="cpu"))

    def killed(model, batch):
        killed.calls += 1
        if killed.calls > 11:
            raise KeyboardInterrupt
        return loss_of(model, batch)

    killed.calls = 0
    cut, groups = fresh()
    plan = loop.Plan(steps=20, device="cpu", every=0.0, resume=True)
    with pytest.raises(KeyboardInterrupt):
        loop.run(cut, groups, batches, killed, tmp_path / "cut", plan)
    again, groups = fresh()
    loop.run(again, groups, batches, loss_of, tmp_path / "cut", plan)
    for a, b in zip(whole.parameters(), again.parameters(), strict=True):
        assert torch.allclose(a, b, atol=1e-6)


def test_pooled_dropout_drops_its_share_in_training_alone():
    model = torch.nn.Sequential(torch.nn.Linear(4, 4), torch.nn.Dropout(0.25))
    loop.quick_dropout(model, "cpu", seed=3)
    values = torch.ones(400, 100)
    dropped = float((model[1](values) == 0).float().mean())
    assert 0.2 < dropped < 0.3
    assert abs(float(model[1](values).mean()) - 1) < 0.05
    assert torch.equal(model.eval()[1](values), values)


def test_pooled_dropout_is_for_the_cpu_alone():
    model = torch.nn.Sequential(torch.nn.Dropout(0.25))
    loop.quick_dropout(model, "cuda", seed=3)
    assert isinstance(model[0], torch.nn.Dropout)
