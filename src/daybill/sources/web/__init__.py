"""The web, asked as a good citizen and with nothing believed: `Fetcher` gets one address after the other.

`addresses` says what may be asked at all, `unpacking` bounds what a reply may unfold to, `manners` keeps the pace of
each host and its robots.txt, `caching` what need not be asked again, `fetching` puts them together.
"""

from daybill.sources.web.addresses import normal
from daybill.sources.web.caching import Stored
from daybill.sources.web.fetching import Fetcher, Reply
from daybill.sources.web.manners import HostState, Manners

__all__ = ["Fetcher", "HostState", "Manners", "Reply", "Stored", "normal"]
