"""Linear-chain conditional random fields for several roles at once (Lafferty, McCallum and Pereira, 2001)."""

import torch
from torch import nn

NEVER = -1e4


@torch.jit.script
def log_total(scores, mask, start, end, transitions):
    steps = scores.unbind(1)
    inside = mask.unbind(1)
    by_step = transitions.unsqueeze(0)
    sums = start.unsqueeze(0) + steps[0]
    for t in range(1, scores.shape[1]):
        further = torch.logsumexp(sums.unsqueeze(3) + by_step, 2) + steps[t]
        sums = torch.where(inside[t].view(-1, 1, 1), further, sums)
    return torch.logsumexp(sums + end.unsqueeze(0), 2)


class Chains(nn.Module):
    """Tags 0 outside, 1 begin, 2 inside for each role; inside never follows outside and never begins a sequence."""

    def __init__(self, roles):
        super().__init__()
        self.start = nn.Parameter(torch.zeros(roles, 3))
        self.end = nn.Parameter(torch.zeros(roles, 3))
        self.transitions = nn.Parameter(torch.zeros(roles, 3, 3))
        self.no_start = torch.zeros(roles, 3)
        self.no_start[:, 2] = NEVER
        self.no_step = torch.zeros(roles, 3, 3)
        self.no_step[:, 0, 2] = NEVER

    def parts(self):
        return self.start + self.no_start, self.end, self.transitions + self.no_step

    def loss(self, scores, tags, mask):
        """scores [sequences, steps, roles, 3], tags [sequences, steps, roles]: minus the log likelihood of a token's tags."""
        start, end, transitions = self.parts()
        total = log_total(scores, mask, start, end, transitions)
        roles = torch.arange(tags.shape[2])
        weight = mask.unsqueeze(2)
        right = (scores.gather(3, tags.unsqueeze(3)).squeeze(3) * weight).sum(1) + start[roles, tags[:, 0]]
        right = right + (transitions[roles, tags[:, :-1], tags[:, 1:]] * weight[:, 1:]).sum(1)
        last = tags[torch.arange(tags.shape[0]), mask.sum(1) - 1]
        return (total - right - end[roles, last]).sum() / mask.sum()
