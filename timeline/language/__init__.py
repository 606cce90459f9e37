"""Languages: their data, the detection of a text's language, and the notation of patterns.

>>> load("en").words["month"]["october"]
10
>>> load("en-GB").code, "de" in available()
('en', True)
"""

from timeline.language.detect import detect, detected, structure
from timeline.language.loader import Language, available, fold, load, region
from timeline.language.words import split

__all__ = ["Language", "available", "detect", "detected", "fold", "load", "region", "split", "structure"]
