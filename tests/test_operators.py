"""Each operator and builtin that a code may be tested with lets the codes pass that Python lets pass."""

from __future__ import annotations

import pytest

from test_oracle import CODES
from test_oracle import judge
from test_oracle import run
from test_oracle import told

TESTS = r"""
code == 250.0
code in {250: 1, 251: 2}
code in range(200, 300, 50)
range(200, 300).count(code)
250 <= code <= 251 or code == 252
not code - 250
code % 100 in (50, 51)
code // 100 in {2, 3}
code // 100 not in (4, 5)
str(code // 100) == '2'
str(code)[0] in '23'
str(code)[0] in {'4', '5'}
str(code)[0] == '2' and str(code)[1] == '5'
str(code)[0:1] == '2'
str(code)[:2] == '25'
str(code)[-3] == '2'
str(code).startswith('25', 0)
str(code).startswith(('25', '22'))
not str(code).startswith('5')
'{:d}'.format(code).startswith('2')
format(code, 'd')[0] == '2'
format(code)[0] == '2'
f'{code:d}'[0] == '2'
'%s' % code == '250'
str(code) in ('250', '251')
str(code) in {'250', '251'}
str(code) == str(250)
int(str(code)[:1]) == 2
divmod(code, 100)[0] == 2
divmod(code, 10) == (25, 0)
min(code, 299) == code
max(code, 200) == code
max(200, code) == code
min(max(code, 200), 299) == code
sorted((200, code, 300))[1] == code
any((code == 250, code == 251))
any(code == c for c in (250, 251, 252))
any(c == code for c in GOOD)
any(low <= code <= high for low, high in ((200, 299), (300, 399)))
all((code >= 200, code < 300))
all(code != c for c in range(500, 600))
code in {250: 'ok'}.keys()
code in {'ok': 250}.values()
code in {c: c for c in GOOD}
code in frozenset(range(200, 300))
code in set(range(200, 300)) - {252}
code in list(GOOD) + [252]
code in GOOD + (252,)
code in (*GOOD, *range(252, 254))
code in [*range(200, 300)]
code in tuple(GOOD)
code in sorted(GOOD)
code in reversed(GOOD)
code in {**VERDICTS, 252: True}
{**VERDICTS, 252: True}.get(code, False)
VERDICTS.get(code, False) is True
VERDICTS.get(code, None) is not None
(VERDICTS | {252: True}).get(code)
{2: 'ok', 4: 'later', 5: 'never'}.get(code // 100, 'odd') == 'ok'
{2: 'ok', 4: 'later', 5: 'never'}.get(code // 100, 'odd') in ('ok', 'odd')
True if code < 300 else False
False if code >= 300 else True
('no', 'yes')[code < 300] == 'yes'
{True: 'yes', False: 'no'}[code < 300] == 'yes'
(code < 300 and 'yes' or 'no') == 'yes'
(n := code // 100) == 2
(n := code) in (250, 251) and n != 251
(ok := 200 <= code < 300)
(ok := code == 250) or code == 251
code == 250 == 250
300 > code > 199
200 <= code < 300 <= 600
code == 250 != 251
code < 300 > 100
(code < 300) == True
(code < 300) is False
(code < 300) != (code > 250)
(code >= 200) & (code < 300)
(code == 250) | (code == 251)
(code < 300) ^ (code == 250)
not (code >= 300)
not not code
bool(code // 100 == 2)
bool(code) and code < 300
code >> 1 == 125
code << 1 == 500
code & 1
code | 1 == 251
(code | 1) == 251
~code == -251
-code == -250
abs(code - 250) <= 2
abs(250 - code) < 3
code * 2 == 500
code * 10 // 25 == 100
code / 100 == 2.5
code / 100 >= 2 and code / 100 < 3
round(code, -2) == 200
round(code / 100) == 2
int(code / 100) == 2
float(code) == 250.0
float(code) // 100 == 2
len(str(code)) == 3 and str(code)[0] == '2'
str(code).isdigit() and code < 300
str(code).replace('25', 'x')[0] == 'x'
str(code).find('25') == 0
str(code).index('2') == 0
str(code).count('5') == 1
str(code).endswith('50')
str(code).zfill(3) == '250'
str(code).strip() == '250'
str(code).strip('0') == '25'
str(code).split('5')[0] == '2'
str(code).partition('5')[0] == '2'
str(code).encode() == b'250'
str(code).encode().startswith(b'2')
ord(str(code)[0]) == 50
list(str(code)) == ['2', '5', '0']
list(str(code))[0] == '2'
tuple(str(code)) == ('2', '5', '0')
int(str(code)[0]) in (2, 3)
sum(code == c for c in GOOD)
sum([code == 250, code == 251]) > 0
len([c for c in GOOD if c == code])
[c for c in GOOD if c == code]
[c for c in (code,) if c < 300]
{c for c in GOOD if c == code}
set([code]) & set(GOOD)
set([code]).issubset(GOOD)
{code}.isdisjoint(GOOD)
{code} == {250}
{code} < {250, 251}
{code} | set(GOOD) == set(GOOD)
frozenset([code]) <= RETRYABLE
(code,) == (250,)
(code, text)[0] == 250
reply[0] in GOOD
reply[0] // 100 == 2
reply[:1] in ((250,), (251,))
reply[0:1] == (250,)
[code] == [250]
[code] in ([250], [251])
{'code': code}['code'] == 250
{'code': code}.get('code') == 250
dict(code=code)['code'] == 250
(lambda c: c // 100)(code) == 2
(lambda c, n=250: c == n)(code)
isinstance(code, int) and code < 300
isinstance(code, str) or code < 300
type(code) == int and code < 300
hasattr(code, 'real') and code < 300
code is None or code < 300
code is not None and code < 300
code and code < 300
code or 250
(code or 0) < 300
(code or 550) // 100 == 2
code == OK
code == Codes.BAD
code in Codes.GOOD
code == Codes().BAD
code == Status.completed
code == Status.completed.value
code == Status(250)
code in (Status.completed, Status.cannot_vrfy)
code in [s.value for s in Status]
code in Status._value2member_map_
code in set(Status)
str(code) == f'{OK}'
str(code) in f'{OK} {OK + 1}'.split()
str(code) in '250,251'.split(',')
str(code) in '250 251'
next(iter(GOOD)) == code
next((c for c in GOOD if c == code), None) is not None
code in iter(GOOD)
code in (c for c in GOOD)
code.__eq__(250)
code.bit_length() == 8
(250).__eq__(code)
RETRYABLE.__contains__(code)
re.match('2', str(code))
re.match(r'2\d\d$', str(code)) is not None
re.fullmatch('25[01]', str(code))
bool(re.search('^5', str(code)))
positive(code) and not refused(code)
classed(code) != 'bad'
code in [250, 251][:1]
code in GOOD[1:]
code == GOOD[0]
code == GOOD[-1]
code == max(GOOD)
code == min(RETRYABLE)
code == sum(GOOD) - 251
min(GOOD) <= code <= max(GOOD)
GOOD[0] <= code <= GOOD[1]
code in GOOD and code not in RETRYABLE
code in GOOD or code in RETRYABLE
GOOD.index(code) == 0
GOOD.count(code) == 1
len(GOOD) and code in GOOD
code in GOOD * 2
code in ()
code in []
code not in {}
code not in set()
any(())
all(()) and code < 300
code == int('250')
code == int(250.9)
code == int('0xfa', 16)
code == 0xFA
code == 2_50
code == 25e1
code != 250.5
code == True
code == '250'
code == b'250'
code in ('250', 250)
(code, 1) in {(250, 1): 2}
(code // 100, code % 100 // 10) == (2, 5)
code // 10 % 10 == 5
code % 10 == 0
code % 1000 == code
"""


@pytest.mark.parametrize("test", TESTS.strip().splitlines())
@pytest.mark.filterwarnings("ignore::SyntaxWarning")
def test_the_codes_that_pass_are_those_that_python_lets_pass(test: str) -> None:
    source = f"import re\n{judge(f'if {test}:{_BODY}')}"
    said, done = told(source), run(source)
    # A test that raises ends the function before it does anything.
    assert {code: said[code] or RAISED for code in CODES} == {
        code: RAISED if done[code][-1][0] == "raise" else done[code] for code in CODES
    }


RAISED = (("raise", "?"),)
_BODY = "\n    return 1\nreturn 0\n"
