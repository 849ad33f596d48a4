"""Which content belongs to which cue, and which source to which cue: a choice among the spans nearby."""

import bisect
import random

import numpy
import torch
from torch import nn
from torch.nn import functional

# How many spans on each side are weighed, and how many tokens away they may be.
REACH = {'content': (3, 120), 'source': (5, 250)}
FACTS = 21
PROJECTED = 24
HIDDEN = 64
EPOCHS = 6
RATE = 2e-3
DOCUMENTS = 8


class Choice(nn.Module):
    """A score for each candidate and one for none of them, from the states at the spans' ends and facts about the pair."""

    def __init__(self, width):
        super().__init__()
        self.ends = nn.ModuleList([nn.Linear(width, PROJECTED) for _ in range(4)])
        self.pair = nn.Linear(4 * PROJECTED + FACTS, HIDDEN)
        self.score = nn.Linear(HIDDEN, 1)
        self.nothing = nn.Linear(2 * width, HIDDEN)
        self.none = nn.Linear(HIDDEN, 1)

    def forward(self, anchors, candidates, facts, mask):
        """anchors [n, 2, width], candidates [n, k, 2, width], facts [n, k, FACTS], mask [n, k]: scores [n, 1 + k]."""
        anchors, candidates = self.rested(anchors, 0.3), self.rested(candidates, 0.3)
        own = torch.cat([self.ends[0](anchors[:, 0]), self.ends[1](anchors[:, 1])], -1)
        other = torch.cat([self.ends[2](candidates[:, :, 0]), self.ends[3](candidates[:, :, 1])], -1)
        joined = torch.cat([own.unsqueeze(1).expand(-1, other.shape[1], -1), other, facts], -1)
        scores = self.score(self.rested(torch.relu(self.pair(joined)), 0.2)).squeeze(-1).masked_fill(~mask, -1e4)
        return torch.cat([self.none(torch.relu(self.nothing(anchors.flatten(1)))), scores], 1)

    def rested(self, x, rate):
        return functional.dropout(x, rate, self.training)


class Ground:
    """What facts about pairs are read off: how many sentences end before each token, paragraphs, and places by quote."""

    def __init__(self, sentences, paragraphs, places):
        ends = numpy.zeros(len(sentences) + 1, numpy.int64)
        ends[1:-1] = numpy.cumsum(sentences[1:] != sentences[:-1])
        ends[-1] = ends[-2] if len(sentences) > 1 else 0
        self.ends, self.paragraphs, self.quoted = ends, paragraphs, places // 3


def nearby(anchor, spans, role):
    """The spans nearest to an anchor, with how many of them are nearer on the same side."""
    count, reach = REACH[role]
    at = bisect.bisect_left([start for start, _ in spans], anchor[0])
    before = spans[max(0, at - count) : at][::-1]
    after = spans[at : at + count]
    near = [(one, rank) for rank, one in enumerate(before) if anchor[0] - one[1] < reach]
    return near + [(one, rank) for rank, one in enumerate(after) if one[0] - anchor[1] < reach]


def between(spans, low, high):
    return sum(1 for start, end in spans if start >= low and end <= high)


def facts(ground, anchor, one, rank, cues, spans):
    after, before = float(one[0] >= anchor[1]), float(one[1] <= anchor[0])
    gap = one[0] - anchor[1] if after else anchor[0] - one[1] if before else -1
    low, high = (anchor[1], one[0]) if after else (one[1], anchor[0]) if before else (anchor[0], anchor[0])
    far = numpy.log1p(max(gap, 0)) / 4
    sentences = ground.ends[high] - ground.ends[low]
    paragraphs = abs(int(ground.paragraphs[one[0]]) - int(ground.paragraphs[anchor[0]]))
    cues_between, spans_between = between(cues, low, high), between(spans, low, high)
    return [
        after,
        before,
        float(gap < 0),
        far,
        float(gap == 0),
        float(gap == 1),
        float(gap == 2),
        after * far,
        min(sentences, 4) / 2,
        float(sentences == 0),
        min(paragraphs, 4) / 2,
        float(paragraphs == 0),
        min(cues_between, 4) / 2,
        float(cues_between == 0),
        min(spans_between, 4) / 2,
        float(spans_between == 0),
        min(one[1] - one[0], 40) / 20,
        float(ground.quoted[one[0]] > 0),
        float(ground.quoted[anchor[0]] > 0),
        float(ground.quoted[one[0]] == 1),
        rank / 4,
    ]


def questions(ground, states, anchors, spans, cues, role, answers):
    """One question for each anchor as tensors, with the right candidate's place from 1, or 0."""
    asked = [nearby(anchor, spans, role) for anchor in anchors]
    most = max([len(near) for near in asked] + [1])
    shape = (len(anchors), most)
    owners = torch.zeros(len(anchors), 2, states.shape[1])
    candidates = torch.zeros(*shape, 2, states.shape[1])
    known = torch.zeros(*shape, FACTS)
    mask = torch.zeros(*shape, dtype=torch.bool)
    right = torch.zeros(len(anchors), dtype=torch.long)
    for i, (anchor, near) in enumerate(zip(anchors, asked)):
        owners[i] = states[[anchor[0], anchor[1] - 1]]
        for k, (one, rank) in enumerate(near):
            candidates[i, k] = states[[one[0], one[1] - 1]]
            known[i, k] = torch.tensor(facts(ground, anchor, one, rank, cues, spans))
            mask[i, k] = True
            if answers.get(anchor) == one:
                right[i] = k + 1
    return owners, candidates, known, mask, right


def asked_of(document, states):
    """Both questions of a document: each content's cue, each cue's source, by its annotation."""
    cue_of, source_of, sources = {}, {}, set()
    for statement in document.statements:
        if not statement['cue']:
            continue
        cue = statement['cue'][0]
        cue_of.update((content, cue) for content in statement['content'])
        sources.update(statement['source'])
        if statement['source']:
            source_of[cue] = statement['source'][0]
    cues = sorted({statement['cue'][0] for statement in document.statements if statement['cue']})
    contents = sorted(cue_of)
    found = {}
    if contents:
        found['content'] = questions(document.ground, states, contents, cues, cues, 'content', cue_of)
    if cues:
        found['source'] = questions(document.ground, states, cues, sorted(sources), cues, 'source', source_of)
    return found


def train_links(documents, states, width, say):
    """documents with `statements` of runs and `ground`; states: [tokens, width] of each."""
    choices = nn.ModuleDict({'content': Choice(width), 'source': Choice(width)})
    optimiser = torch.optim.AdamW(choices.parameters(), lr=RATE, weight_decay=1e-4)
    asked = [asked_of(document, one) for document, one in zip(documents, states)]
    asked = [one for one in asked if one]
    steps, step = EPOCHS * (len(asked) // DOCUMENTS + 1), 0
    for round_ in range(EPOCHS):
        random.shuffle(asked)
        choices.train()
        total = 0.0
        for at in range(0, len(asked), DOCUMENTS):
            for group in optimiser.param_groups:
                group['lr'] = RATE * (1 - step / steps)
            step += 1
            loss, count = torch.zeros(()), 0
            for one in asked[at : at + DOCUMENTS]:
                for role, (*given, right) in one.items():
                    loss = loss + functional.cross_entropy(choices[role](*given), right, reduction='sum')
                    count += len(right)
            optimiser.zero_grad()
            (loss / count).backward()
            optimiser.step()
            total += loss.item() / count
        say(f'links, epoch {round_ + 1} of {EPOCHS}: loss {total * DOCUMENTS / max(1, len(asked)):.4f}')
    choices.eval()
    return choices


def trained_links(choices):
    """The tensors of weights.ts."""
    with torch.no_grad():
        for role, choice in choices.items():
            for i, end in enumerate(choice.ends):
                yield f'link.{role}.end.{i}', end.weight
                yield f'link.{role}.end.{i}.bias', end.bias
            for name in ('pair', 'score', 'nothing', 'none'):
                layer = getattr(choice, name)
                yield f'link.{role}.{name}', layer.weight
                yield f'link.{role}.{name}.bias', layer.bias
