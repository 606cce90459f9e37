"""Find the time expressions of a text as mentions, whose values the resolver determines later."""

from timeline.tag.genre import tag_with_domain
from timeline.tag.tagger import Tagger, tag, tagger_of

__all__ = ["Tagger", "tag", "tag_with_domain", "tagger_of"]
