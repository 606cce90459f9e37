"""Resolve the mentions of a document: give each a value, counted from an anchor in one direction.

The anchor is the reference date, a time mentioned before, or a date that the layout or the neighbours give. The
direction ("March": the last or the next one?) comes from the tense of the verb beside it, then from the domain.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from timeline.language import Language, fold
from timeline.meaning import MEANINGS, Direction
from timeline.model import Mention, Problem, Timex
from timeline.options import Options
from timeline.resolve import problems
from timeline.resolve.date_order import Order, orders_of_columns, settle_order
from timeline.resolve.domain import decide_domain, is_historical, years_in_order
from timeline.resolve.era import with_eras, with_old_years
from timeline.resolve.fields import missing_field, names_second
from timeline.resolve.following import EXPLAINED, day_after_clock, explained_by_date
from timeline.resolve.heads import entry_beginnings
from timeline.resolve.missing_year import NamedDays, month_of_day_before, year_by_weekday
from timeline.resolve.neighbours import Given, Neighbours
from timeline.resolve.passing import go_back
from timeline.resolve.plausibility import accompanied
from timeline.resolve.quotations import Quotations
from timeline.resolve.resolve_mention import timexes_of
from timeline.resolve.scopes import Scopes
from timeline.resolve.shared_objects import SharedObjects
from timeline.resolve.state import Anchor, DocumentState
from timeline.resolve.tense import TenseFinder
from timeline.resolve.tense_rules import tense_rules
from timeline.resolve.year_lists import with_listed
from timeline.value import TimeValue
from timeline.value.moment import Unit
from timeline.value.zone import local

NO_OPTIONS = Options()
_DIRECTIONS = {None: None, "past": Direction.PAST, "future": Direction.FUTURE, "nearest": Direction.NEAREST}
NO_COLUMNS: Mapping[int, Order] = {}
#: The domain of a text that shows none and has no reference date.
NO_DOMAIN = "none"


def resolve(
    text: str,
    mentions: Iterable[Mention],
    language: Language,
    options: Options = NO_OPTIONS,
    *,
    reference: TimeValue | None = None,
    region: str | None = None,
    scopes: Scopes | None = None,
) -> tuple[list[Timex], list[Problem]]:
    """Return the timexes of the mentions in order, and a problem for each that is no date (31 February).

    With `scopes`, the dates of headings, entries, rows and messages hold for the text below them. The mentions of an
    iterator are given up one after the other, so that those of a long text need less memory than a list.

    >>> from timeline.language import load
    >>> from timeline.tag import tag
    >>> text, english = "She resigned on Friday.", load("en")
    >>> [timex], _ = resolve(text, tag(text, english), english, reference=TimeValue("2023-09-18"))
    >>> str(timex.value)
    '2023-09-15'
    >>> for step in timex.steps: print(*step)
    rule weekday
    anchor document 2023-09-18
    missing week
    tense past resigned
    """
    if reference is not None and options.timezone is not None:
        reference = local(reference, options.timezone)
    selected, silent = _selected(text, mentions, language, options.domain, scopes)
    order = settle_order(selected, language, asked=options.date_order, region=region)
    shared, folded = SharedObjects(text), fold(text, language.code)
    state = DocumentState(
        text=text,
        folded=folded,
        tenses=TenseFinder(tense_rules(language), text, folded),
        order=order,
        prefer=_DIRECTIONS[options.prefer],
        zone=options.timezone,
        region=region,
        document_date=reference,
        document_domain=options.domain or decide_domain(selected, reference),
        source=text if scopes is None else scopes.source,
        ends={} if scopes is None else scopes.ends,
        shared=shared,
    )
    selected = _of_domain(state, selected, language, options.domain is not None)
    columns = {} if scopes is None or options.date_order else orders_of_columns(selected, scopes.blocks)
    resolver = _Resolver(state, selected, scopes, columns)
    resolver.resolve_all()
    resolver.resolve_silent(silent)
    return resolver.timexes, resolver.problems + problems.of_document(state, resolver.timexes)


def _selected(
    text: str, mentions: Iterable[Mention], language: Language, domain: str | None, scopes: Scopes | None
) -> tuple[list[Mention], list[Mention]]:
    """The mentions that are time expressions as far as the text alone shows, and those in code and references."""
    found, silent = (list(mentions), []) if scopes is None else scopes.split_silent(list(mentions))
    if domain is None:
        found = accompanied(text, found, () if scopes is None else entry_beginnings(text, scopes.blocks))
    found = with_listed(text, found, language)
    return found if scopes is None else scopes.with_stamps(found), silent


def _of_domain(state: DocumentState, mentions: list[Mention], language: Language, given: bool) -> list[Mention]:
    """The mentions that are time expressions in the domain of the document, with the eras of a narrative."""
    known = given or state.document_date is not None or is_historical(mentions)
    domain = state.document_domain if known else NO_DOMAIN
    # In a language whose nouns have capitals, a number that counts a noun has been left out already.
    in_order = domain == NO_DOMAIN and language.data.get("capital_nouns")
    ordered = set(map(id, years_in_order(mentions))) if in_order else ()
    kept = []
    for mention in mentions:
        domains = MEANINGS[mention.meaning].domains
        if not domains or domain in domains or id(mention) in ordered:
            kept.append(mention)
    kept = with_old_years(kept)
    return with_eras(kept) if state.document_domain == "narrative" else kept


class _Resolver:
    """Resolves the mentions of one document in order."""

    def __init__(
        self,
        state: DocumentState,
        mentions: list[Mention],
        scopes: Scopes | None,
        columns: Mapping[int, Order] = NO_COLUMNS,
    ) -> None:
        self.state = state
        self._order, self._columns = state.order, columns
        self.scopes = scopes
        self.timexes: list[Timex] = []
        self.problems: list[Problem] = []
        self._neighbours = Neighbours(state, mentions)
        self._named_days = NamedDays()
        self._quotations: Quotations | None = None
        if scopes is not None and state.document_date is not None:
            self._quotations = Quotations(state.text, scopes.blocks)

    def resolve_all(self) -> None:
        """Resolve the mentions of the text."""
        state, scopes, neighbours = self.state, self.scopes, self._neighbours
        for mention in neighbours:
            section = state.section
            is_head = scopes is not None and self._enter(scopes, mention)
            if state.mentioned and state.mentioned[-1].value.unit >= Unit.YEAR:
                go_back(state, mention, state.section != section, None if scopes is None else scopes.year)
            found = self._resolve(mention, is_head)
            if not found:
                self.problems.append(problems.no_such_date(state, mention))
                continue
            self._named_days.note(state, mention, found[0].when)
            previous = neighbours.previous
            if previous is not None and not EXPLAINED.isdisjoint(MEANINGS[previous.meaning].kinds):
                self.timexes[-1] = explained_by_date(state, self.timexes[-1], previous, mention, found[0])
            if is_head and scopes is not None:
                found = self._hold(scopes, mention, found)
            elif scopes is not None:
                scopes.lead(mention, found[0].part_of or found[0])
            self.timexes += found
            if (contradiction := problems.past_after_reference(state, mention, found[0])) is not None:
                self.problems.append(contradiction)

    def resolve_silent(self, mentions: Sequence[Mention]) -> None:
        """Resolve the mentions in code and references, which are counted from the document's date alone."""
        self.state.order = self._order
        if self.scopes is not None:
            self.scopes.finish()
            if self.state.document_date is not None and self.state.document_domain == "narrative":
                self.scopes.without_dateline(self.state.document_date)
        self.state.count_from(None)
        for mention in mentions:
            self.state.mentioned.clear()
            self.timexes += timexes_of(self.state, mention)
        if mentions:
            self.timexes.sort(key=lambda timex: (timex.start, timex.end))

    def _resolve(self, mention: Mention, is_head: bool) -> list[Timex]:
        """The timexes of a mention at its place in the document."""
        if self._columns:
            self.state.order = self._columns.get(mention.start, self._order)
        missing = missing_field(mention)
        given = self._given(mention, missing, is_head)
        scoped = self._count_from_inner_scope(mention, given is None and missing == "year")
        doubts = self._neighbours.unread_number(mention)
        # A log has no stamps of the future.
        assumed = Direction.PAST if is_head and given is None and names_second(mention) else None
        found = timexes_of(self.state, mention, given, doubts, assumed)
        if found and (mention.depth or "weekday" in mention.slots):
            year = year_by_weekday(self.state, mention, found[0].when)
            if year is not None:
                found = timexes_of(self.state, mention, (year, Direction.INSIDE), doubts)
        if scoped:
            self._count_from_scope()
        return found

    def _given(self, mention: Mention, missing: str | None, is_head: bool) -> Given | None:
        """What the layout or a neighbour gives a mention to be counted from, and the direction from there."""
        scopes, neighbours = self.scopes, self._neighbours
        if is_head and scopes is not None and (above := scopes.anchor(mention)) is not None:
            return above
        if missing is None:
            return None
        anchor: Anchor | None = None
        if missing == "year":
            anchor = neighbours.enumerated_year(mention) or neighbours.listed_year(mention)
        elif missing == "day":
            anchor = day_after_clock(self.state, neighbours.onwards(mention))
        if anchor is None and scopes is not None and not is_head:
            above = scopes.context(mention, self.state.mentioned)
            if above is not None:
                return above
        if missing == "week":
            return neighbours.week(mention)
        if anchor is None and missing == "month":
            anchor = month_of_day_before(self.state, mention)
        if anchor is None and missing == "year":
            anchor = neighbours.surrounding_year(mention) or self._named_days.year(self.state, mention)
        return None if anchor is None else (anchor, Direction.INSIDE)

    def _count_from_inner_scope(self, mention: Mention, lacks_year: bool) -> bool:
        """Count a mention in an old quotation from the day of that; whether it is counted from another scope.

        A mention that lacks its year is not counted from the day in the document's title.
        """
        scope = self.state.scope
        quoted = self._quotations.day(self.state, mention) if self._quotations is not None else None
        in_title = lacks_year and scope is not None and (scope.kind, scope.level) == ("heading", 0)
        if quoted is None and not in_title:
            return False
        self.state.count_from(quoted)
        return True

    def _count_from_scope(self) -> None:
        """Count relative dates from the scope of the place that was reached."""
        self.state.count_from(self.scopes.today if self.scopes is not None else None)

    def _enter(self, scopes: Scopes, mention: Mention) -> bool:
        """Go on to the block that a mention stands in; whether the mention is at its head."""
        if scopes.reach(mention.start):
            self._count_from_scope()
            if scopes.section != self.state.section:
                self.state.section = scopes.section
                if not self.state.self_anchored and scopes.block is not None:
                    self.state.forget(scopes.block.start)  # news begins anew below a heading
        return scopes.is_head(mention)

    def _hold(self, scopes: Scopes, mention: Mention, found: list[Timex]) -> list[Timex]:
        """The timexes at a head, which hold for the text below; a clock time past midnight is on the next day."""
        whole = found[0].part_of or found[0]
        if isinstance(whole.value, TimeValue) and len(found) == 1:
            later = scopes.later(whole.value, mention)
            if later != whole.value:
                whole = replace(whole, value=later, when=later)
                found = [whole]
        if scopes.note(mention, whole):
            self.state.forget(mention.start)  # nothing below is counted from what stands above
            self._count_from_scope()
        return found
