"""A question about the answer before it, which detail it asks for out."""

import re
from collections.abc import Sequence

from retrieval.turn import Detail

# What stands for a person's name in the words that are looked at.
NAME = "name"
THAT = frozenset("that this it so these those".split())
_NAMES = {
    "who": f"(?:he|she|they|{NAME})",
    "whom": f"(?:him|her|them|{NAME})",
    "that": f"(?:{'|'.join(sorted(THAT))})",
    "was": "(?:was|were|is|are|did|does|do|has|had)",
    "say": "(?:say|said|saying|tell|told|telling|talk|talking|speak|speaking|write|writing|wrote)",
    "print": "(?:printed|published|written|reported|posted)",
    "article": (
        "(?:articles?|papers?|newspapers?|outlets?|sources?|publications?|publishers?|magazines?|"
        "websites?|sites?|reports?|story|stories)"
    ),
    "occasion": "(?:occasion|event|context|setting|circumstances|interview|speech|place)",
}
# Folded words with a blank between two; the first that fits the whole tells.
_QUESTIONS: tuple[tuple[Detail, str], ...] = (
    # "when was that published" · "when was the article written"
    ("published", "when {was} (?:{that}|the articles?) {print}"),
    # "which article" · "in what paper was that" · "which article says so"
    ("article", "(?:in |from )?(?:which|what) {article}(?: {was} {that})?(?: in| from)?"),
    ("article", "(?:which|what) {article} (?:says|said|say|{print}|wrote|has|have) {that}"),
    # "source" · "what is the source" · "what are your sources for that"
    ("article", "(?:what {was} )?(?:(?:the|your) )?(?:sources?|links?)(?: for {that})?"),
    # "where was that printed" · "where does it say that" · "where is that from" · "who wrote that"
    ("article", "where {was} {that} (?:{print}|from|come from|say {that})"),
    ("article", "who (?:{print}|wrote) {that}"),
    # "to whom" · "who to" · "told whom" · "whom" · "to whom was that said" · "who was that to"
    ("addressee", "(?:to|with) whom?|whom? to|(?:told|tell) whom?|whom"),
    ("addressee", "to whom? {was} {that}(?: (?:said|told|addressed|directed))?"),
    ("addressee", "whom? {was} {that}(?: (?:said|told|addressed|directed))? to"),
    # "who was he talking to" · "to whom did she say that" · "who did he tell"
    ("addressee", "(?:to |with )?whom? {was} {who} {say}(?: {that})?(?: to| with)?"),
    ("addressee", "whom? {was} {who} (?:asked|ask|asking|address|addressing)"),
    # "when" · "when was that" · "when was it said" · "when did he say that to her"
    ("said", "when"),
    ("said", "when {was} {that}(?: (?:said|told|spoken|happen|happening|take place))?"),
    ("said", "when {was} {who} {say}(?: {that})?(?: (?:to )?{whom})?"),
    # "what year" · "on which day was that" · "in what year did he say that" · "how long ago"
    ("said", "(?:(?:in|on|at) )?(?:what|which) (?:year|month|day|date|time)(?: {was} {that})?"),
    ("said", "(?:(?:in|on) )?(?:what|which) (?:year|month|day|date) {was} {who} {say}(?: {that})?"),
    ("said", "how long ago(?: {was} {that})?"),
    # "where" · "where was that" · "where did he say it" · "where was he speaking"
    ("occasion", "where"),
    ("occasion", "where {was} {that}(?: (?:said|told|spoken|happen|happening|take place))?"),
    ("occasion", "where {was} {who} {say}(?: {that})?(?: (?:to )?{whom})?"),
    # "what was the occasion" · "on which occasion was that" · "in what context did he say that"
    ("occasion", "what {was} the {occasion}(?: of {that})?"),
    ("occasion", "(?:(?:in|on|at) )?(?:what|which) {occasion}(?: {was} {that})?"),
    ("occasion", "(?:(?:in|on|at) )?(?:what|which) {occasion} {was} {who} {say}(?: {that})?"),
    # "who" · "says who" · "by whom" · "who said that to him" · "whose words are these"
    ("speaker", "who|(?:says|said) who|by whom?"),
    ("speaker", "who (?:said|says|told|spoke|was|is) {that}(?: to {whom})?"),
    ("speaker", "who (?:was|is) (?:speaking|talking|the speaker)"),
    ("speaker", "whose words(?: {was} (?:{that}|they))?"),
)
_PATTERNS = tuple(
    (detail, re.compile(pattern.format_map(_NAMES))) for detail, pattern in _QUESTIONS
)


def find_detail(words: Sequence[str]) -> Detail | None:
    """The detail that folded `words`, with NAME for each person, ask for and nothing besides."""
    text = " ".join(words)
    return next((detail for detail, pattern in _PATTERNS if pattern.fullmatch(text)), None)
