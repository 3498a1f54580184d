/** A festival as its notice prints it: first and last day off, then the weekend days worked instead. */
type Festival = readonly [name: string, first: string, last: string, ...makeup: string[]];

interface Notice {
  year: number;
  source: string;
  festivals: readonly Festival[];
}

const nameOf = (year: number, number: string): string =>
  `国务院办公厅关于${year}年部分节假日安排的通知(${number})`;

const NOTICES: readonly Notice[] = [
  {
    year: 2020,
    source: nameOf(2020, '国办发明电〔2019〕16号'),
    festivals: [
      ['元旦', '2020-01-01', '2020-01-01'],
      ['春节', '2020-01-24', '2020-01-30', '2020-01-19'],
      ['清明节', '2020-04-04', '2020-04-06'],
      ['劳动节', '2020-05-01', '2020-05-05', '2020-04-26', '2020-05-09'],
      ['端午节', '2020-06-25', '2020-06-27', '2020-06-28'],
      ['国庆节、中秋节', '2020-10-01', '2020-10-08', '2020-09-27', '2020-10-10'],
    ],
  },
  // It made 1 February, a make-up Saturday of the notice above, a day off.
  {
    year: 2020,
    source: '国务院办公厅关于延长2020年春节假期的通知(国办发明电〔2020〕1号)',
    festivals: [['春节', '2020-01-31', '2020-02-02']],
  },
  {
    year: 2021,
    source: nameOf(2021, '国办发明电〔2020〕27号'),
    festivals: [
      ['元旦', '2021-01-01', '2021-01-03'],
      ['春节', '2021-02-11', '2021-02-17', '2021-02-07', '2021-02-20'],
      ['清明节', '2021-04-03', '2021-04-05'],
      ['劳动节', '2021-05-01', '2021-05-05', '2021-04-25', '2021-05-08'],
      ['端午节', '2021-06-12', '2021-06-14'],
      ['中秋节', '2021-09-19', '2021-09-21', '2021-09-18'],
      ['国庆节', '2021-10-01', '2021-10-07', '2021-09-26', '2021-10-09'],
    ],
  },
  {
    year: 2022,
    source: nameOf(2022, '国办发明电〔2021〕11号'),
    festivals: [
      ['元旦', '2022-01-01', '2022-01-03'],
      ['春节', '2022-01-31', '2022-02-06', '2022-01-29', '2022-01-30'],
      ['清明节', '2022-04-03', '2022-04-05', '2022-04-02'],
      ['劳动节', '2022-04-30', '2022-05-04', '2022-04-24', '2022-05-07'],
      ['端午节', '2022-06-03', '2022-06-05'],
      ['中秋节', '2022-09-10', '2022-09-12'],
      ['国庆节', '2022-10-01', '2022-10-07', '2022-10-08', '2022-10-09'],
    ],
  },
  {
    year: 2023,
    source: nameOf(2023, '国办发明电〔2022〕16号'),
    festivals: [
      ['元旦', '2022-12-31', '2023-01-02'],
      ['春节', '2023-01-21', '2023-01-27', '2023-01-28', '2023-01-29'],
      ['清明节', '2023-04-05', '2023-04-05'],
      ['劳动节', '2023-04-29', '2023-05-03', '2023-04-23', '2023-05-06'],
      ['端午节', '2023-06-22', '2023-06-24', '2023-06-25'],
      ['中秋节、国庆节', '2023-09-29', '2023-10-06', '2023-10-07', '2023-10-08'],
    ],
  },
];

interface SeededDay {
  /** The year whose notice names it. */
  of: number;
  row: { day: string; kind: 'HOLIDAY' | 'MAKEUP_WORKDAY'; name: string; source: string };
}

/** One notice a year; the later one of 2020 stands beside its own days. */
export const NOTICES_BEFORE_2024: readonly { year: number; source: string }[] = NOTICES.filter(
  ({ year }, index) => NOTICES.findIndex((one) => one.year === year) === index,
).map(({ year, source }) => ({ year, source }));

export const DAYS_BEFORE_2024: readonly SeededDay[] = NOTICES.flatMap(({ year, source, festivals }) =>
  festivals.flatMap(([name, first, last, ...makeup]) => {
    const rows: SeededDay[] = [];
    for (let day = first; day <= last; day = nextDay(day))
      rows.push({ of: year, row: { day, kind: 'HOLIDAY', name, source } });
    return [
      ...rows,
      ...makeup.map((day) => ({ of: year, row: { day, kind: 'MAKEUP_WORKDAY' as const, name, source } })),
    ];
  }),
);

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
