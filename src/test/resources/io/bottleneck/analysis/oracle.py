"""scikit-learn's values for LatentQualityTest and numpy's for BaselinesTest. Needs both (made with 1.2.1 and 1.24.2).

Codes, images and labels come from a small generator that SyntheticDigits repeats. Where distances tie, scikit-learn's order
depends on its search tree and on rounding; the cases "tied" therefore hand it distances with a trifle added that grows
with the index, so that the smaller index is nearer, which is what the test expects.
"""
from functools import partial
import numpy as np
from sklearn.manifold import _t_sne
from sklearn.metrics import silhouette_score
from sklearn.neighbors import NearestNeighbors

K = 10


class Generator:
    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state * 25214903917 + 11) & ((1 << 48) - 1)
        return (self.state >> 17) % bound


def make(seed, n, d, tied):
    g = Generator(seed)
    labels, codes, images = [], [], []
    for i in range(n):
        label = g.below(10)
        labels.append(label)
        codes.append([(label * (j + 3) % 7) + g.below(3) if tied else (label * (j + 3) % 7) * 2**20 + g.below(2**22) for j in range(d)])
        image = [0] * 784
        for s in range(60):
            at = g.below(784)
            image[at] = 255 if tied else g.below(256)
        for s in range(label * 40, label * 40 + 80):
            image[s] = 255 if tied else 100 + g.below(156)
        copied = g.below(i) if tied and i else -1
        images.append(images[copied] if copied >= 0 and g.below(3) == 0 else image)
    return np.array(labels), np.array(codes, dtype=float), np.array(images, dtype=float)


def index_breaks_ties(points):
    squares = ((points[:, None, :] - points[None, :, :]) ** 2).sum(axis=2)
    squares += 1e-7 * np.arange(1, len(points) + 1)
    np.fill_diagonal(squares, 0)
    return squares


def trustworthiness(tied, space, other):
    if not tied:
        return _t_sne.trustworthiness(space, other, n_neighbors=K)
    kept = _t_sne.NearestNeighbors
    _t_sne.NearestNeighbors = partial(kept, metric="precomputed")
    try:
        return _t_sne.trustworthiness(index_breaks_ties(space), index_breaks_ties(other), n_neighbors=K, metric="precomputed")
    finally:
        _t_sne.NearestNeighbors = kept


for seed, n, d, tied in ((1, 300, 2, False), (2, 150, 1, False), (3, 120, 20, False), (4, 300, 2, True), (5, 90, 3, True)):
    labels, codes, images = make(seed, n, d, tied)
    model = NearestNeighbors(n_neighbors=K, metric="precomputed").fit(index_breaks_ties(codes)) if tied else NearestNeighbors(n_neighbors=K).fit(codes)
    near = model.kneighbors(return_distance=False)
    accuracy = np.mean([np.bincount(labels[row]).argmax() == labels[i] for i, row in enumerate(near)])
    print(",".join([str(seed), str(n), str(d), str(tied).lower(), repr(float(accuracy)), repr(float(trustworthiness(tied, images, codes))),
                    repr(float(trustworthiness(tied, codes, images))), repr(float(silhouette_score(codes, labels)))]))

labels, _, images = make(6, 400, 1, False)
held_labels, _, held = make(7, 250, 1, False)
images, held = images / 255, held / 255
mean = images.mean(axis=0)
class_means = np.array([images[labels == c].mean(axis=0) for c in range(10)])
vectors = np.linalg.eigh(np.cov(images.T, bias=True))[1][:, ::-1]
print("mean", repr(float(((held - mean) ** 2).mean())), "class means", repr(float(((held - class_means[held_labels]) ** 2).mean())))
for count in (1, 2, 9, 32, 64):
    v = vectors[:, :count]
    print("pca", count, repr(float((((held - mean) - (held - mean) @ v @ v.T) ** 2).mean())))
