#!/usr/bin/env python3
"""Prints, for each year from 1600 to 2400 in tens, a sum over its days that CalendarTests compares with.

A day's number is mixed from its ordinal, its parts, its weekday and its ISO year and week, all by Python's own calendar.
"""
from datetime import date, timedelta

MASK = (1 << 64) - 1
day, sums = date(1600, 1, 1), {}
while day.year <= 2400:
    year, week, weekday = day.isocalendar()
    total = sums.get(day.year // 10, 0)
    for part in (day.toordinal() - 719163, day.year, day.month, day.day, weekday, year, week):
        total = ((total ^ (part & MASK)) * 1099511628211) & MASK
    sums[day.year // 10] = total
    day += timedelta(days=1)
for decade in sorted(sums):
    print(f"{decade * 10} {sums[decade]:016x}")
