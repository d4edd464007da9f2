"""A topic is what the sentences of several events name, as the press prints it."""

from retrieval.topics import MOST_TOPICS, NAMED_MORE, find_topics


def topics(*sentences: str, people: tuple[str, ...] = ()) -> list[str]:
    """The topics of events, each told by one sentence."""
    return find_topics([[sentence] for sentence in sentences], people)


def test_what_one_event_alone_is_about_is_no_topic() -> None:
    assert topics("The mill burned.", "The harbour froze.", "A harbour silted up.") == ["harbour"]
    assert find_topics([["The mill burned.", "The old mill burned."]], ()) == []
    assert find_topics([], ()) == []


def test_words_that_stand_together_are_one_topic_and_not_two() -> None:
    told = ["The lighthouse keeper rowed.", "A lighthouse keeper drowned."]

    assert topics(*told) == ["lighthouse keeper"]


def test_a_word_that_mostly_stands_without_the_other_is_a_topic_too() -> None:
    told = ["The lighthouse keeper rowed.", "A lighthouse keeper drowned."]
    alone = ["That lighthouse fell.", "The lighthouse shone.", "A lighthouse was built."]

    assert topics(*told, *alone) == ["lighthouse keeper", "lighthouse"]


def test_words_with_a_mark_between_them_are_no_pair() -> None:
    assert topics("In the harbour, gulls cried.", "At the harbour, gulls cried.") == [
        "gulls",
        "harbour",
    ]


def test_names_come_before_words_in_small_letters_that_as_many_events_tell() -> None:
    named = ["The ferry left Norwick.", "A ferry reached Norwick."]
    small = ["The ferry."] * (2 * NAMED_MORE - 2)

    assert topics(*named, *small[1:]) == ["Norwick", "ferry"]
    assert topics(*named, *small, "Their ferry!") == ["ferry", "Norwick"]


def test_topics_as_frequent_come_by_the_alphabet() -> None:
    told = ["Norwick and Wrenport froze.", "Wrenport and Norwick thawed."]

    assert topics(*told) == topics(*reversed(told)) == ["Norwick", "Wrenport"]


def test_a_topic_is_written_as_it_is_most_often_printed() -> None:
    assert topics("Harbour news.", "The harbour.", "That harbour.", "A HARBOUR!") == ["harbour"]


def test_a_topic_is_counted_once_for_each_event_however_often_it_is_told() -> None:
    gulls = [["Gulls and gulls.", "More gulls."], ["The gulls cried at ferries."]]

    assert find_topics([*gulls, ["Two ferries."], ["Nine ferries."]], ()) == ["ferries", "gulls"]


def test_people_are_no_topics_under_any_part_of_their_names() -> None:
    told = ["Finch’s ferry for Ada.", "Ada and Finch left the ferry."]

    assert topics(*told, people=("Ada Finch",)) == ["ferry"]


def test_dates_and_words_that_say_nothing_are_no_topics() -> None:
    told = "On Friday in May 2016 the 12th of them also said that he wanted it to be so, at last."

    assert topics(told, told) == []


def test_no_more_topics_are_given_than_can_be_offered() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = [f"Q{one}{other}rt" for one in letters for other in letters]
    told = ", ".join(words)

    assert len(words) > MOST_TOPICS
    assert topics(told, told) == words[:MOST_TOPICS]
