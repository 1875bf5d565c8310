"""The API against its own description: whatever is asked, right or wrong, the answer is one that is described."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from tests.guide.web.sites import furnished, visited

from daybill.guide.web import api

schemathesis = pytest.importorskip("schemathesis", reason="schemathesis is not here")
checks = pytest.importorskip("schemathesis.specs.openapi.checks")

# Their own code warns on this Python.
pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory):
    path: Path = furnished(tmp_path_factory.mktemp("contract"))
    with visited(path) as client:
        yield schemathesis.openapi.from_asgi(f"{api.PREFIX}/openapi.json", client.app)


@pytest.mark.parametrize("endpoint", api.ENDPOINTS, ids=lambda endpoint: endpoint.name)
def test_every_answer_is_one_that_is_described(described, endpoint):

    operation = described[api.PREFIX + endpoint.path]["GET"]

    @given(case=operation.as_strategy())
    @settings(
        max_examples=12,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
        database=None,
        derandomize=True,
    )
    def ask(case):
        # A cursor or name of the right form may still be none of ours: that is refused, as described.
        case.call_and_validate(excluded_checks=[checks.positive_data_acceptance])

    ask()
