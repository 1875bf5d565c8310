"""Following the press: sources that are asked again and again, each in its own rhythm, and what became of each page.

`follow` recognises what an address is, a `Round` asks sources and fetches what they tell of, `Readers` read it in
processes of their own. Whatever is heard of is kept before it is fetched, and what became of it together with the
article: so a process that is killed loses the page in hand and repeats nothing.
"""
