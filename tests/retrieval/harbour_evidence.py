"""Findings of invented articles, as a language model is given them."""

from retrieval.evidence import Evidence

DREDGE = Evidence(
    1,
    "Ada Finch is reported to say to Bertram Adler; council meeting; 4 March 2019;"
    " printed in The Wrenport Herald",
    "Mayor Ada Finch told Bertram Adler at a council meeting that the harbour would be dredged"
    " before the winter of 2019 for 4.5 million crowns.",
    frozenset({"Ada Finch"}),
)
FERRY = Evidence(
    2,
    "Bertram Adler says to reporters; June 2019; printed in The Wrenport Herald",
    "I do not mind the dredger, but the ferry cannot sail while it blocks the channel. Finch may"
    " come and see.",
    frozenset({"Bertram Adler"}),
)
LIGHTHOUSE = Evidence(
    3,
    "the article's own words; printed in Lighthouse opens",
    "The U.S. envoy Dorian Vale visited the new lighthouse in 2017. The allies’ plan was rejected.",
)
CAPTAIN = Evidence(
    4,
    "Bertram Adler says; told by Edith Marlowe; printed in Lighthouse opens",
    "Why not?",
    frozenset({"Bertram Adler", "Edith Marlowe"}),
)
HARBOUR = (DREDGE, FERRY, LIGHTHOUSE, CAPTAIN)
PORT = (
    Evidence(
        1,
        "Ада Лунт says; printed in Порт",
        "Мэр Ада Лунт сказала, что порт не будет закрыт до зимы, и что суда уже стоят у причала.",
        frozenset({"Ада Лунт"}),
    ),
)
