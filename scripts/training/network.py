"""The tagger as it is trained: what `lib/attribution/tagger/network.ts` computes, with what makes it generalise."""

import torch
from torch import nn
from torch.nn import functional

from chain import Chains
from recurrent import Bidirectional, turn_of

ROLES = 3
TAGS = 3
# How many numbers an entry of each table has; the order of the columns is the order in index.json.
WIDTHS = {'word': 48, 'ending': 24, 'beginning': 16, 'shortEnding': 8, 'shape': 12, 'place': 12, 'kind': 8, 'rules': 14}
INPUT = 160
HIDDEN = 128
MIDDLE = 128


class Network(nn.Module):
    def __init__(self, vectors, tables, entries, rates):
        super().__init__()
        self.tables = tables
        self.rates = rates
        self.vectors = nn.Embedding.from_pretrained(vectors, freeze=True)
        self.table = nn.ModuleDict({name: nn.Embedding(entries[name], WIDTHS[name]) for name in tables})
        for table in self.table.values():
            nn.init.normal_(table.weight, 0, 0.3)
        self.input = nn.Linear(vectors.shape[1] + sum(WIDTHS[name] for name in tables), INPUT)
        self.first = Bidirectional(INPUT, HIDDEN)
        self.second = Bidirectional(2 * HIDDEN, HIDDEN)
        self.middle = nn.Linear(4 * HIDDEN, MIDDLE)
        self.output = nn.Linear(MIDDLE, ROLES * TAGS)
        self.chains = Chains(ROLES)

    def forward(self, rows, mask):
        """rows [sequences, steps, 1 + tables], mask [sequences, steps]: scores [sequences, steps, roles, tags]."""
        middle = functional.dropout(self.states(rows, mask), self.rates['middle'], self.training)
        return self.output(middle).view(*mask.shape, ROLES, TAGS)

    def states(self, rows, mask):
        """What the scores are made of, and what links are found by: [sequences, steps, MIDDLE]."""
        turn = turn_of(mask)
        seen = self.forgetful(rows) if self.training else rows
        columns = [self.vectors(seen[..., 0])]
        columns += [self.table[name](seen[..., i + 1]) for i, name in enumerate(self.tables)]
        x = self.locked(torch.cat(columns, -1), self.rates['input'])
        x = torch.relu(self.input(x)).transpose(0, 1)
        first = self.first(self.locked(x, self.rates['hidden'], 0), turn)
        second = self.second(self.locked(first, self.rates['hidden'], 0), turn)
        states = self.locked(torch.cat([first, second], -1), self.rates['hidden'], 0).transpose(0, 1)
        return torch.relu(self.middle(states))

    def loss(self, rows, tags, mask):
        return self.chains.loss(self(rows, mask), tags, mask)

    def forgetful(self, rows):
        """Some words lose their own numbers, so that those of their ending, shape and neighbours are learnt."""
        rows = rows.clone()
        for i, name in enumerate(['vector', *self.tables]):
            rate = self.rates['word'] * {'word': 1, 'vector': 0.5, 'ending': 0.5, 'beginning': 0.5}.get(name, 0)
            if rate > 0:
                rows[..., i] *= torch.rand(rows.shape[:-1]) >= rate
        # Some passages are told nothing of the rules, so that what the words themselves show is learnt.
        rows[..., 1 + self.tables.index('rules')] *= torch.rand(rows.shape[0], 1) >= self.rates['rules']
        return rows

    def locked(self, x, rate, steps=1):
        """Dropout of the same numbers at every step of a sequence (Gal and Ghahramani, 2016)."""
        if not self.training or rate == 0:
            return x
        shape = list(x.shape)
        shape[steps] = 1
        return x * (torch.empty(shape).bernoulli_(1 - rate) / (1 - rate))

    def trained(self):
        """The tensors of weights.ts, in its orientation: a row of each matrix is what makes one number of the result."""
        with torch.no_grad():
            for name in self.tables:
                yield f'table.{name}', self.table[name].weight
            for name in ('input', 'middle', 'output'):
                layer = getattr(self, name)
                yield name, layer.weight
                yield f'{name}.bias', layer.bias
            for name in ('first', 'second'):
                layer = getattr(self, name)
                yield f'{name}.input', layer.input.t()
                yield f'{name}.input.bias', layer.bias
                for direction in range(2):
                    yield f'{name}.state.{direction}', layer.state[direction].t()
            for name, part in zip(('start', 'end', 'transitions'), self.chains.parts()):
                yield name, part.reshape(-1)
