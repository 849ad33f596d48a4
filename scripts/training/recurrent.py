"""A bidirectional LSTM layer whose backward pass multiplies by the weights once for all steps."""

import torch
from torch import nn


class Steps(torch.autograd.Function):
    """The recurrence itself.

    gates: [steps, 2, sequences, 4 * hidden], what the input gives to the gates input, forget, candidate and output; the
    second direction is already turned round. state: [2, hidden, 4 * hidden]. Returns [steps, 2, sequences, hidden].
    torch's own layer takes the gradient of the weights step by step, which costs three times as much on a processor.
    """

    @staticmethod
    def forward(ctx, gates, state):
        steps, directions, sequences, wide = gates.shape
        hidden = wide // 4
        opened = torch.empty(steps, directions, sequences, wide)
        cells = torch.zeros(steps + 1, directions, sequences, hidden)
        states = torch.zeros(steps + 1, directions, sequences, hidden)
        squashed = torch.empty(steps, directions, sequences, hidden)
        weights = [state[d] for d in range(directions)]
        for t in range(steps):
            now = opened[t]
            for d in range(directions):
                torch.addmm(gates[t, d], states[t, d], weights[d], out=now[d])
            now[..., : 2 * hidden].sigmoid_()
            now[..., 2 * hidden : 3 * hidden].tanh_()
            now[..., 3 * hidden :].sigmoid_()
            torch.mul(now[..., hidden : 2 * hidden], cells[t], out=cells[t + 1])
            cells[t + 1].addcmul_(now[..., :hidden], now[..., 2 * hidden : 3 * hidden])
            torch.tanh(cells[t + 1], out=squashed[t])
            torch.mul(squashed[t], now[..., 3 * hidden :], out=states[t + 1])
        ctx.save_for_backward(opened, cells, states, squashed, state)
        return states[1:]

    @staticmethod
    def backward(ctx, given):
        opened, cells, states, squashed, state = ctx.saved_tensors
        steps, directions, sequences, wide = opened.shape
        hidden = wide // 4
        entry, forget, candidate, output = opened.split(hidden, -1)
        to_output = squashed * output * (1 - output)
        to_cell = output * (1 - squashed * squashed)
        to_entry = candidate * entry * (1 - entry)
        to_forget = cells[:-1] * forget * (1 - forget)
        to_candidate = entry * (1 - candidate * candidate)
        turned = [state[d].t().contiguous() for d in range(directions)]
        gates = torch.empty_like(opened)
        d_state = torch.zeros(directions, sequences, hidden)
        d_cell = torch.zeros(directions, sequences, hidden)
        for t in range(steps - 1, -1, -1):
            d_state = d_state + given[t]
            d_cell = torch.addcmul(d_cell, d_state, to_cell[t])
            now = gates[t]
            torch.mul(d_cell, to_entry[t], out=now[..., :hidden])
            torch.mul(d_cell, to_forget[t], out=now[..., hidden : 2 * hidden])
            torch.mul(d_cell, to_candidate[t], out=now[..., 2 * hidden : 3 * hidden])
            torch.mul(d_state, to_output[t], out=now[..., 3 * hidden :])
            d_cell = d_cell * forget[t]
            d_state = torch.stack([now[d] @ turned[d] for d in range(directions)])
        weights = [states[:-1, d].reshape(-1, hidden).t() @ gates[:, d].reshape(-1, wide) for d in range(directions)]
        return gates, torch.stack(weights)


class Bidirectional(nn.Module):
    """[steps, sequences, width] to [steps, sequences, 2 * hidden]. Sequences end where `turn` says they do."""

    def __init__(self, width, hidden):
        super().__init__()
        self.hidden = hidden
        bound = hidden**-0.5
        self.input = nn.Parameter(torch.empty(width, 8 * hidden).uniform_(-bound, bound))
        self.bias = nn.Parameter(torch.zeros(8 * hidden))
        self.state = nn.Parameter(torch.empty(2, hidden, 4 * hidden))
        with torch.no_grad():
            for d in range(2):
                for gate in self.state[d].split(hidden, -1):
                    nn.init.orthogonal_(gate)
                # A forget gate that is open at first (Jozefowicz and others, 2015).
                self.bias[(4 * d + 1) * hidden : (4 * d + 2) * hidden] = 1.0

    def forward(self, x, turn):
        steps, sequences, width = x.shape
        half = 4 * self.hidden
        gates = torch.addmm(self.bias, x.reshape(-1, width), self.input).view(steps, sequences, -1)
        both = torch.stack([gates[..., :half], turned(gates[..., half:], turn)], 1)
        states = Steps.apply(both, self.state)
        return torch.cat([states[:, 0], turned(states[:, 1], turn)], -1)


def turned(x, turn):
    """Each sequence backwards, its padding left at the end: turn [steps, sequences] is where each step comes from."""
    return x[turn, torch.arange(x.shape[1]).unsqueeze(0)]


def turn_of(mask):
    """For a mask [sequences, steps] of what is no padding."""
    lengths = mask.sum(1).unsqueeze(0)
    at = torch.arange(mask.shape[1]).unsqueeze(1)
    return torch.where(at < lengths, lengths - 1 - at, at)
