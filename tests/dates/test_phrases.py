"""Phrases as the film press prints them, each with the dates that a careful reader takes from it, or `-` for none."""

import datetime as dt

import pytest

from daybill.dates import find_dates

PUBLISHED_2021_01_20 = """
    Bleecker Street has set a January 22nd bow for the drama. | January 22nd = 2021-01-22
    The doc hits digital Feb 9. | Feb 9 = 2021-02-09
    Opening in the UK on 12 February, 2021. | 12 February, 2021 = 2021-02-12
    In theaters and on VOD Fri., Feb. 5th | Fri., Feb. 5th = 2021-02-05
    Friday February 5 in select cities | Friday February 5 = 2021-02-05
    ON DEMAND 2/12/21 | 2/12/21 = 2021-02-12
    On digital 02.12.2021 | 02.12.2021 = 2021-02-12
    Streaming 2.19 | 2.19 = 2021-02-19
    Hitting theaters on 3-12-21 | 3-12-21 = 2021-03-12
    Release date: 2021/03/19 | 2021/03/19 = 2021-03-19
    The Sundance title lands 12th March 2021 in Ireland. | 12th March 2021 = 2021-03-12
    A theatrical run begins the first week of March. | the first week of March = 2021-03-01/2021-03-07
"""
PUBLISHED_2021_02_10 = """
    Neon now has it down for July 22, the slot vacated by another. | July 22 = 2021-07-22
    Neon bought it, eyeing a summer theatrical release. | summer = 2021-22
    It has its premiere on June 3, where it was well liked. | June 3 = 2021-06-03
    It heads to Hulu on June 3, four months after it opened. | June 3 = 2021-06-03
    In December, when it opened in France, it sold well. | December = 2020-12
    It has a new date: June 3. It was to come out on April 1. | June 3 = 2021-06-03 ; April 1 = 2021-04-01
    It got a June 3 release. | June 3 = 2021-06-03
    Grove got a new date, June 3. | June 3 = 2021-06-03
    Grove got June 3. | June 3 = 2021-06-03
    Grove took the June 3 slot. | June 3 = 2021-06-03
    Alder gave the comedy Grove the June 4 weekend. | the June 4 weekend = 2021-06-04/2021-06-06
    Grove took the June 4 weekend with $20 million. | the June 4 weekend = 2020-06-04/2020-06-07
    Filming ended, with a June release planned. | June = 2021-06
    It had a June 3 release. | June 3 = 2020-06-03
    June 3 was announced as the day. | June 3 = 2021-06-03
    Neon confirmed June 3 as the day. | June 3 = 2021-06-03
    A new date, June 3, was set. | June 3 = 2021-06-03
    It was announced on June 3 as a comedy. | June 3 = 2020-06-03
    The studio announced that June 3 is the day. | June 3 = 2021-06-03
    The disc arrives June 7, followed on June 21 by another. | June 7 = 2021-06-07 ; June 21 = 2021-06-21
    It is in theaters on Wednesday (April 21). | Wednesday (April 21 = 2021-04-21
    It opens on Christmas Day (December 25). | Christmas Day (December 25 = 2021-12-25
    Releasing this Diwali, 5th November, in cinemas. | this Diwali, 5th November = 2021-11-05
    In cinemas on August 15, Independence Day. | August 15, Independence Day = 2021-08-15
    Late March or early May 2022. | Late March = 2022-03-21/2022-03-31 ; early May 2022 = 2022-05-01/2022-05-10
    Late May / mid-June 2022. | Late May = 2022-05-21/2022-05-31 ; mid-June 2022 = 2022-06-11/2022-06-20
    It opens on March 5 or 12, 2022. | March 5 = 2022-03-05 ; 12, 2022 = 2022-03-12
    Previews: March 5, 12 and 19, 2022 everywhere. | March 5 = 2022-03-05 ; 12 = 2022-03-12 ; 19, 2022 = 2022-03-19
    It screens on 5 and 12 March 2022. | 5 = 2022-03-05 ; 12 March 2022 = 2022-03-12
    It opens on the 5th or 12th of March. | 5th = 2021-03-05 ; 12th of March = 2021-03-12
    Harbour Nights 2 and 12 March were good. | 12 March = 2021-03-12
    On disc: May (Australia) and June (New Zealand). | May = 2021-05 ; June = 2021-06
    Blu-ray: March | March = 2021-03
    The thriller is due May. | May = 2021-05
    Starring: May, Hugh and others | -
    April or May 2022 is what one hears. | April or May 2022 = 2022-04/2022-05
    Nine years after “The Future” she has a new one. | -
    The story of Clara de Mon, who sold hats. | -
    Harbour Nights 2 May 6, Old Ice May 13 | May 6 = 2021-05-06 ; May 13 = 2021-05-13
    It had reached theaters in July and sold badly. | July = 2020-07
    Neon bought it in January. It opens in the fall. | January = 2021-01 ; the fall = 2021-23
    March 5 was the plan, June 4 is the date now. | March 5 = 2021-03-05 ; June 4 = 2021-06-04
    You can rent it, as you could since December 17. | December 17 = 2020-12-17
    It has been available since the 4th. | the 4th = 2021-02-04
    In cinemas since Friday, January 29. | Friday, January 29 = 2021-01-29
    Once planned, it opens in limited theaters on October 27. | October 27 = 2021-10-27
    It won't come in summer, nor on DVD in Dolby Digital 5.1. | summer = 2021-22
    The restored print is in select and selected theaters on April 2. | April 2 = 2021-04-02
    Previews: Saturday 13 and Sunday 14 March | Saturday 13 = 2021-03-13 ; Sunday 14 March = 2021-03-14
    The film is out this coming Friday. | this coming Friday = 2021-02-12
    It opened wide this past weekend. | this past weekend = 2021-02-05/2021-02-07
    It opened wide over the weekend. | the weekend = 2021-02-05/2021-02-07
    It opens wide this weekend. | this weekend = 2021-02-12/2021-02-14
    It opens wide the coming weekend. | the coming weekend = 2021-02-12/2021-02-14
    Netflix drops the film a week from Friday. | a week from Friday = 2021-02-19
    The premiere is tomorrow night. | tomorrow night = 2021-02-11
    The film premieres tonight on HBO. | tonight = 2021-02-10
    It bowed last night at the Dolby. | last night = 2021-02-09
    The studio said Tuesday it would skip theaters. | Tuesday = 2021-02-09
    The film arrives next year. | next year = 2022
    Look for it later this year. | later this year = 2021-02-10/2021-12-31
    Earlier this month, Neon bought the rights. | Earlier this month = 2021-02-01/2021-02-10
    The comedy arrives in theaters at the end of the month. | the end of the month = 2021-02-21/2021-02-28
    The comedy streams in early April. | early April = 2021-04-01/2021-04-10
    The comedy streams in mid-April. | mid-April = 2021-04-11/2021-04-20
    The comedy streams in late April 2022. | late April 2022 = 2022-04-21/2022-04-30
    Expect it in early 2022. | early 2022 = 2022-37
    Expect it sometime in mid 2022. | mid 2022 = 2022-38
    A24 has it for fall 2021. | fall 2021 = 2021-23
    An autumn 2021 release is planned. | autumn 2021 = 2021-23
    The sequel is on track for the summer of 2023. | the summer of 2023 = 2023-22
    The fourth film is due in Q4 2021. | Q4 2021 = 2021-36
    The studio will release it in the first quarter of 2022. | the first quarter of 2022 = 2022-33
    Shooting begins in the first half of next year. | the first half of next year = 2022-40
    It should be ready in the second half of the year. | the second half of the year = 2021-41
    The film opens Memorial Day weekend. | Memorial Day weekend = 2021-05-28/2021-05-31
    Paramount moved it to Labor Day. | Labor Day = 2021-09-06
    It opens on Halloween. | Halloween = 2021-10-31
    Sony set it for Halloween 2022. | Halloween 2022 = 2022-10-31
    It opens wide on Valentine's Day. | Valentine's Day = 2021-02-14
    It streams on New Year's Day 2022. | New Year's Day 2022 = 2022-01-01
    It goes wide Good Friday. | Good Friday = 2021-04-02
    It hits Hulu on Independence Day. | Independence Day = 2021-07-04
    It opens Christmas Eve in the UK. | Christmas Eve = 2021-12-24
    Arriving on Boxing Day in Australia. | Boxing Day = 2021-12-26
    The film opens April 2 and goes on demand three weeks later. | April 2 = 2021-04-02 ; three weeks later = 2021-04-23
    It opens April 2, with a digital release a month later. | April 2 = 2021-04-02 ; a month later = 2021-05-02
    It arrives 45 days after its theatrical debut. | -
    It will hit theaters 10 days earlier than planned. | -
    The festival runs from March 16 to 20. | March 16 to 20 = 2021-03-16/2021-03-20
    The festival runs March 16 through March 20. | March 16 through March 20 = 2021-03-16/2021-03-20
    The festival, 28 April – 9 May 2021, is online. | 28 April – 9 May 2021 = 2021-04-28/2021-05-09
    The event (1-11 March) goes hybrid. | 1-11 March = 2021-03-01/2021-03-11
    It shoots between May and July. | May and July = 2021-05/2021-07
    The film shifts from April 16 to October 8, 2021. | April 16 = 2021-04-16 ; October 8, 2021 = 2021-10-08
    The film, originally due Nov. 20, 2020, now opens Aug. 6. | Nov. 20, 2020 = 2020-11-20 ; Aug. 6 = 2021-08-06
    The two-parter opens June 4 and June 11. | June 4 = 2021-06-04 ; June 11 = 2021-06-11
    A release date is TBA. | -
    “300” and “21 Grams” join the service March 1. | March 1 = 2021-03-01
    “Friday the 13th” returns to theaters for one night. | -
    “(500) Days of Summer” turns 12 this year. | this year = 2021
    “Summer of 85” opens in virtual cinemas June 18. | June 18 = 2021-06-18
    The drama, set in 1962, opens April 16. | April 16 = 2021-04-16
    “2:22” runs 98 min and was shot in 4:3. | -
    Grade: 9/10. | -
    Rating: 3/5 stars | -
    June Squibb and April Grace co-star. | -
    The film may open wider in August. | August = 2021-08
    Autumn de Wilde's debut arrives in the fall. | the fall = 2021-23
    The cast includes Summer Phoenix and August Diehl. | -
    It grossed $12.5 million from 1,917 locations. | -
    Sight & Sound picks the 100 best of 2020. | 2020 = 2020
    Apollo 11 landed in theaters on March 1, 2019. | March 1, 2019 = 2019-03-01
    Day one of the market was quiet. | -
    After 24 hours the teaser had 2 million views. | -
    Scheduled for June 18, 2021 (limited) and June 25 (wide). | June 18, 2021 = 2021-06-18 ; June 25 = 2021-06-25
    It will debut in US theaters on Wednesday, June 30th, 2021. | Wednesday, June 30th, 2021 = 2021-06-30
    The documentary opens in New York on 2/19 and in L.A. on 2/26. | 2/19 = 2021-02-19 ; 2/26 = 2021-02-26
    UK release 26/02. | 26/02 = 2021-02-26
    Out on DVD & Blu-ray Tuesday, Mar. 9 | Tuesday, Mar. 9 = 2021-03-09
    It will land on Blu-ray the second Tuesday of March. | the second Tuesday of March = 2021-03-09
    He made the film in the early 1990s. | the early 1990s = 199X
    A decade later it returned. | -
    Two years ago it won at Locarno. | Two years ago = 2019
    In recent weeks the studio has moved six films. | -
    It is the 2021 Oscar entry of Norway. | 2021 = 2021
    On Monday, Neon unveiled the poster. | Monday = 2021-02-08
    The trailer drops Monday. | Monday = 2021-02-15
    Out now on digital; on Blu-ray from Monday 22nd February. | Monday 22nd February = 2021-02-22
    Available Today On Demand | Today = 2021-02-10
    The film arrives in cinemas as early as May 7. | May 7 = 2021-05-07
    Summer/fall 2022 is the target. | Summer/fall 2022 = 2022-22/2022-23
    A spring-summer release is eyed. | spring-summer = 2021-21/2021-22
    The sequel is dated July 2023. | July 2023 = 2023-07
    Shudder, Feb. 18; Hulu, March 4. | Feb. 18 = 2021-02-18 ; March 4 = 2021-03-04
    Paramount will release it Memorial Day 2022. | Memorial Day 2022 = 2022-05-30
    It's dated for Juneteenth. | Juneteenth = 2021-06-19
    The comedy opens Mother's Day weekend. | Mother's Day weekend = 2021-05-07/2021-05-09
    The film opens on Father's Day. | Father's Day = 2021-06-20
    It streams on St. Patrick's Day. | St. Patrick's Day = 2021-03-17
    The epic opens Easter Sunday. | Easter Sunday = 2021-04-04
    The Bollywood film opens on Diwali. | Diwali = 2021-11-04
    It bows on Chinese New Year. | Chinese New Year = 2021-02-12
    It opens Lunar New Year 2022 in China. | Lunar New Year 2022 = 2022-02-01
    It hits theaters Super Bowl Sunday. | Super Bowl Sunday = 2022-02-13
    The film opens on Veterans Day. | Veterans Day = 2021-11-11
    On sale Black Friday. | Black Friday = 2021-11-26
    It opens Labor Day weekend 2022. | Labor Day weekend 2022 = 2022-09-02/2022-09-05
    Released in H1 2022. | H1 2022 = 2022-40
    It is expected in Q1. | Q1 = 2021-33
    The film runs 2h01, the sequel 1h02. | -
    Production wraps in 3Q 2021. | 3Q 2021 = 2021-35
    “2001: A Space Odyssey” returns in 70mm on May 18. | May 18 = 2021-05-18
    “28 Days Later” and “Seven Days in May” join the lineup. | -
    “March of the Penguins” and “The Ides of March” stream now. | -
    “Any Given Sunday” and “Freaky Friday” leave soon. | soon = 2021-02-10/..
    “The Day After Tomorrow” is on TV tonight. | tonight = 2021-02-10
    “50/50” and “9/11” were made in New York. | -
    12 Years a Slave won three Oscars. | -
    10 Cloverfield Lane is on Netflix. | -
    Studio 54 and Area 51 are both streaming. | -
    Wonder Woman 1984 hits HBO Max in the UK. | -
    Blade Runner 2049 gets a steelbook. | -
    The film is presented in 1.85:1 and 2.39:1. | -
    It runs 2h 12m. | -
    Runtime: 1:52:10 | -
    Tomatometer: 93% from 120 reviews. | -
    The 4K Ultra HD includes 24-bit audio. | -
    It made $1.2 million on 400 screens, up 12 percent. | -
    Call 1-800-555-1212 for tickets. | -
    A PG-13 film for ages 12-15. | -
    The 5-4 vote was close. | -
    The film follows a girl in 1950s Ireland. | -
    Born in 1970, she trained in Paris. | -
    (c) 2020 Magnolia Pictures | -
    ©2021 Neon. | -
    Only in theatres Sept 3. | Sept 3 = 2021-09-03
    IN SELECT THEATERS FEBRUARY 26 AND EVERYWHERE MARCH 5 | FEBRUARY 26 = 2021-02-26 ; MARCH 5 = 2021-03-05
    In select theaters Feb. 26, everywhere Mar. 5. | Feb. 26 = 2021-02-26 ; Mar. 5 = 2021-03-05
    Opens Friday, Feb 12th at the Laemmle. | Friday, Feb 12th = 2021-02-12
    Opens Thurs. Feb. 11 | Thurs. Feb. 11 = 2021-02-11
    On Netflix Wed 17 Feb | Wed 17 Feb = 2021-02-17
    It will screen at 7 p.m. on Saturday, Feb. 13. | Saturday, Feb. 13 = 2021-02-13
    It premieres Sunday at 9/8c on AMC. | Sunday = 2021-02-14
    It premieres Sunday, Feb. 14 (10 p.m. ET/PT). | Sunday, Feb. 14 = 2021-02-14
    The series returns Monday nights. | -
    New films every Friday. | -
    The limited run begins one week from today. | one week from today = 2021-02-17
    It opened on Jan. 8 and reached VOD just 17 days later. | Jan. 8 = 2021-01-08 ; 17 days later = 2021-01-25
    It opens in the U.S. on March 19, one week after the UK. | March 19 = 2021-03-19
    The film opens a week before Christmas. | a week before Christmas = 2021-12-18
    The film opens the Friday before Thanksgiving. | the Friday before Thanksgiving = 2021-11-19
    The film opens the weekend after Easter. | the weekend after Easter = 2021-04-09/2021-04-11
    The film opens on the last weekend of June. | the last weekend of June = 2021-06-25/2021-06-27
    Dating: Sept. 2021. | Sept. 2021 = 2021-09
    A Sept. 2021 release is set. | Sept. 2021 = 2021-09
    Summer '22 release. | Summer '22 = 2022-22
    Coming Fall ’21 | Fall ’21 = 2021-23
    COMING SUMMER 2022 | SUMMER 2022 = 2022-22
    Coming this fall to theaters | this fall = 2021-23
    Coming this Christmas. | this Christmas = 2021-12-25
    It will be out before the end of the year. | the end of the year = 2021-39
    It opens toward the end of next month. | the end of next month = 2021-03-21/2021-03-31
    It opens in the middle of May. | the middle of May = 2021-05-11/2021-05-20
    In the latter half of 2022. | the latter half of 2022 = 2022-41
    It opens early next year. | early next year = 2022-37
    The film is dated for late next year. | late next year = 2022-39
    It will begin streaming at the start of March. | the start of March = 2021-03-01/2021-03-10
    The company has moved the film out of 2021. | 2021 = 2021
    The film was pulled from its March 12 slot. | March 12 = 2021-03-12
    The film vacates March 12 for October 15. | March 12 = 2021-03-12 ; October 15 = 2021-10-15
    Pushed a year to February 11, 2022. | February 11, 2022 = 2022-02-11
    Moved up two weeks, from June 25 to June 11. | June 25 = 2021-06-25 ; June 11 = 2021-06-11
    Delayed from April 2 until September 24. | April 2 = 2021-04-02 ; September 24 = 2021-09-24
    From Friday 5 March to Sunday 14 March. | Friday 5 March to Sunday 14 March = 2021-03-05/2021-03-14
    Running Feb 18-28 online. | Feb 18-28 = 2021-02-18/2021-02-28
    The event will be held July 6th through the 17th. | July 6th through the 17th = 2021-07-06/2021-07-17
    Shooting runs August to November. | August to November = 2021-08/2021-11
    On March 5 and 12, respectively. | March 5 = 2021-03-05 ; 12 = 2021-03-12
    Parts one and two arrive July 2, 2021, and July 9, 2021. | July 2, 2021 = 2021-07-02 ; July 9, 2021 = 2021-07-09
    “Minari” (February 12) leads the slate. | February 12 = 2021-02-12
    February 12 – “Minari” | February 12 = 2021-02-12
    2/12 Minari | 2/12 = 2021-02-12
    Nomadland, 19 Feb | 19 Feb = 2021-02-19
    The film (2021) has a 4/5 from us. | 2021 = 2021
    The film scored an 8/10. | -
    I give it 7 out of 10. | -
    May the force be with you. | -
    The troops march in. | -
    He will fall in love in the spring of his life. | -
    She springs to action. | -
    The second unit shot for 12 days. | -
    The film has sat on the shelf for two years. | -
    It was announced yesterday. | yesterday = 2021-02-09
    The deal closed late Tuesday. | late Tuesday = 2021-02-09
    A release date will be announced at a later date. | -
    It drops on the 1st of the month. | the 1st of the month = 2021-02-01
    Out 5th March | 5th March = 2021-03-05
    It arrives 3/26 in theaters & 4/16 on demand. | 3/26 = 2021-03-26 ; 4/16 = 2021-04-16
    Releasing 03/26/2021. | 03/26/2021 = 2021-03-26
    Releasing 26.3.2021 in Germany. | 26.3.2021 = 2021-03-26
    Release: 2021-3-26 | 2021-3-26 = 2021-03-26
    In theaters (3.26) | 3.26 = 2021-03-26
    Mark your calendars: 6/25/21! | 6/25/21 = 2021-06-25
    Streaming from the 26th | the 26th = 2021-02-26
    Streaming from February 26th onwards | February 26th = 2021-02-26
    Available starting March 2nd, 2021 | March 2nd, 2021 = 2021-03-02
    The studio has staked out Presidents Day 2022. | Presidents Day 2022 = 2022-02-21
    It comes after the Dec. 16, 2021 bow. | Dec. 16, 2021 = 2021-12-16
    It opens nationwide a week from Feb. 19. | a week from Feb. 19 = 2021-02-26
"""
PUBLISHED_2022_12_12 = """
    It opens Jan. 6. | Jan. 6 = 2023-01-06
    The film opened Nov. 11. | Nov. 11 = 2022-11-11
    It premiered in September. | September = 2022-09
    A March 2023 bow is likely. | March 2023 = 2023-03
    It expands nationwide this Christmas. | this Christmas = 2022-12-25
    It had its premiere at Venice on Sept. 2, and hits theaters Friday. | Sept. 2 = 2022-09-02 ; Friday = 2022-12-16
    The 80th Golden Globes air Jan. 10. | Jan. 10 = 2023-01-10
    The film won the 2019 Palme d'Or. | 2019 = 2019
    The film is a remake of the 1956 classic. | 1956 = 1956
    It comes out on the weekend of Jan. 13-15. | the weekend of Jan. 13-15 = 2023-01-13/2023-01-15
    On the week of December 19 it tops the chart. | the week of December 19 = 2022-12-19/2022-12-25
    It will be available to rent 17 days after release. | -
    Opens 12/23 | 12/23 = 2022-12-23
    IN CINEMAS 26 DECEMBER | 26 DECEMBER = 2022-12-26
    In Theaters Everywhere January 13 | January 13 = 2023-01-13
    The three-hour film has a 24-hour rental window. | -
    Out May 12, formerly May 5. 9 days later: | May 12 = 2023-05-12 ; May 5 = 2023-05-05 ; 9 days later = 2023-05-21
    It cost £3.5m and runs 1 hour 52 minutes. | -
    Her 2014 debut and its 2017 follow-up stream now. | 2014 = 2014 ; 2017 = 2017
"""


def _cases(table: str, day: str) -> list[tuple[str, str, str]]:
    rows = (row.partition(" | ") for row in table.strip().splitlines())
    return [(day, text.strip(), dates) for text, _, dates in rows]


CASES = [
    *_cases(PUBLISHED_2021_01_20, "2021-01-20"),
    *_cases(PUBLISHED_2021_02_10, "2021-02-10"),
    *_cases(PUBLISHED_2022_12_12, "2022-12-12"),
]


@pytest.mark.parametrize(("day", "text", "dates"), CASES, ids=[text for _, text, _ in CASES])
def test_phrase(day: str, text: str, dates: str) -> None:
    found = [(text[m.start : m.end], m.when.edtf) for m in find_dates(text, dt.date.fromisoformat(day)) if m.when]
    assert (" ; ".join(f"{words} = {edtf}" for words, edtf in found) or "-") == dates
