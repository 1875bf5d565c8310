from tests.newsroom import FIRST, ROAD, TODAY, claim, keep, release, verdict

from daybill import ledger
from daybill.guide import exports
from daybill.ledger import keeping
from daybill.model import Identity, When


def test_a_verdict_believed_less_than_even_is_exported_only_where_it_is_asked_for(tmp_path):
    said = claim(FIRST, "on January 20th", release("The Salt Road"), When.of("2021-01-20"))
    believed = (
        verdict(release("road", territory="GB"), When.of("2021-02-19"), 0.5, supported=(said.id,)),
        verdict(release("road", territory="US"), When.of("2021-01-20"), 0.49, supported=(said.id,)),
    )
    with ledger.writing(tmp_path / "daybill.db") as kept:
        keep(kept, FIRST, said)
        keeping.keep_identification(kept, [FIRST.id], [ROAD], [Identity(said.id, "road", 0.9)], today=TODAY)
        keeping.keep_history(kept, "road", {TODAY: believed}, today=TODAY)
        assert [row["date"] for row in exports.rows(kept, "verdicts")] == ["2021-02-19"]
        both = [row["date"] for row in exports.rows(kept, "verdicts", doubtful=True)]
    assert sorted(both) == ["2021-01-20", "2021-02-19"]
