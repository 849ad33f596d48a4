"""Trains one network on numbers that `npm run attribution:train` wrote: train.py FOLDER SEED EPOCHS

Writes FOLDER/member-SEED.f32 and .json. One thread, so that the same seed gives the same bytes."""

import json
import random
import sys
import time
from pathlib import Path

import numpy
import torch

from links import Ground, train_links, trained_links
from network import MIDDLE, ROLES, Network

PASSAGE = 220
SEQUENCES = 32
RATE = 2e-3
WARM_UP = 100
CLIP = 2.0
AVERAGE = 0.995
RATES = {'input': 0.25, 'hidden': 0.35, 'middle': 0.2, 'word': 0.15, 'rules': 0.1}


class Document:
    def __init__(self, entry, rows, tags, paragraphs, sentences, places):
        self.rows, self.tags = rows, tags
        self.ground = Ground(sentences, paragraphs, places)
        breaks = numpy.flatnonzero(paragraphs[1:] != paragraphs[:-1]) + 1
        self.ends = [*breaks.tolist(), len(rows)]
        self.statements = [
            {role: [(run['from'], run['to']) for run in runs] for role, runs in one.items()} for one in entry['statements']
        ]

    def passages(self, first=PASSAGE):
        """Whole paragraphs of at least so many tokens together, the first of `first`; a far longer one is cut."""
        found, start, least = [], 0, first
        for end in self.ends:
            if end - start < least and end != len(self.rows):
                continue
            while end - start > 2 * PASSAGE:
                found.append((self, start, start + PASSAGE))
                start += PASSAGE
            found.append((self, start, end))
            start, least = end, PASSAGE
        return found


def read(folder):
    index = json.loads((folder / 'index.json').read_text())
    columns = 1 + len(index['tables'])
    rows = numpy.fromfile(folder / 'rows.i32', '<i4').reshape(-1, columns).astype(numpy.int64)
    tags = numpy.fromfile(folder / 'tags.u8', 'u1').reshape(-1, ROLES).astype(numpy.int64)
    paragraphs = numpy.fromfile(folder / 'paragraphs.i32', '<i4')
    sentences = numpy.fromfile(folder / 'sentences.i32', '<i4')
    places = rows[:, 1 + index['tables'].index('place')]
    vectors = torch.from_numpy(numpy.fromfile(folder / 'vectors.f32', '<f4').reshape(-1, index['width']))
    documents, at = [], 0
    for entry in index['documents']:
        part = slice(at, at + entry['tokens'])
        at += entry['tokens']
        if entry['tokens'] > 0:
            parts = (values[part] for values in (rows, tags, paragraphs, sentences, places))
            documents.append(Document(entry, *parts))
    return index, vectors, documents


def batch(passages):
    steps = max(end - start for _, start, end in passages)
    rows = torch.zeros(len(passages), steps, passages[0][0].rows.shape[1], dtype=torch.long)
    tags = torch.zeros(len(passages), steps, ROLES, dtype=torch.long)
    mask = torch.zeros(len(passages), steps, dtype=torch.bool)
    for i, (document, start, end) in enumerate(passages):
        rows[i, : end - start] = torch.from_numpy(document.rows[start:end])
        tags[i, : end - start] = torch.from_numpy(document.tags[start:end])
        mask[i, : end - start] = True
    return rows, tags, mask


def epoch(documents):
    """The passages of all documents, cut elsewhere each time, in batches of like length and in any order."""
    passages = [one for document in documents for one in document.passages(random.randint(20, PASSAGE))]
    random.shuffle(passages)
    batches = []
    for at in range(0, len(passages), SEQUENCES * 20):
        alike = sorted(passages[at : at + SEQUENCES * 20], key=lambda one: one[2] - one[1])
        batches += [alike[i : i + SEQUENCES] for i in range(0, len(alike), SEQUENCES)]
    random.shuffle(batches)
    return batches


def train(network, documents, epochs, say):
    """Adam with a falling rate; what is kept is the running average of the weights (Polyak and Juditsky, 1992)."""
    learnt = [one for one in network.parameters() if one.requires_grad]
    average = [one.detach().clone() for one in learnt]
    optimiser = torch.optim.Adam(learnt, betas=(0.9, 0.99))
    step, steps, begun = 0, None, time.time()
    for round_ in range(epochs):
        batches = epoch(documents)
        steps = steps or len(batches) * epochs
        network.train()
        total = 0.0
        for passages in batches:
            for group in optimiser.param_groups:
                group['lr'] = max(1e-5, RATE * min(1, (step + 1) / WARM_UP) * (1 - min(1, step / steps)))
            loss = network.loss(*batch(passages))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(learnt, CLIP)
            optimiser.step()
            step += 1
            total += loss.item()
            with torch.no_grad():
                share = 1 - min(AVERAGE, (1 + step) / (10 + step))
                for kept, now in zip(average, learnt):
                    kept.lerp_(now, share)
        say(f'epoch {round_ + 1} of {epochs}: loss {total / len(batches):.4f}, {time.time() - begun:.0f} s')
    with torch.no_grad():
        for kept, now in zip(average, learnt):
            now.copy_(kept)


@torch.no_grad()
def states_of(network, document):
    """The states [tokens, MIDDLE] from which a document's scores are made."""
    network.eval()
    parts = []
    for passage in document.passages():
        rows, _, mask = batch([passage])
        parts.append(network.states(rows, mask)[0])
    return torch.cat(parts)


def write(trained, folder, seed):
    tensors, parts, at = [], [], 0
    for name, tensor in trained:
        values = tensor.detach().contiguous().numpy().astype('<f4')
        tensors.append({'name': name, 'shape': list(values.shape), 'at': at})
        parts.append(values.tobytes())
        at += values.size
    (folder / f'member-{seed}.f32').write_bytes(b''.join(parts))
    (folder / f'member-{seed}.json').write_text(json.dumps(tensors))


def main():
    folder, seed, epochs = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    random.seed(seed)
    index, vectors, documents = read(folder)
    network = Network(vectors, index['tables'], index['entries'], RATES)
    say = lambda line: print(f'seed {seed}: {line}', flush=True)
    train(network, documents, epochs, say)
    links = train_links(documents, [states_of(network, one) for one in documents], MIDDLE, say)
    write([*network.trained(), *trained_links(links)], folder, seed)


main()
