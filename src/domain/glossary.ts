/** A word of the field in plain English, and the forms it appears in. */
export interface GlossaryWord {
  readonly word: string;
  readonly forms: readonly string[];
  readonly meaning: string;
}

/** Words of the field for readers who meet them here first. */
export const glossary: readonly GlossaryWord[] = [
  {
    word: 'SEND',
    forms: ['SEND'],
    meaning:
      'Special educational needs and disability: when a child or young person finds it harder to learn than most others of their age, or a disability keeps them from using what schools usually offer.',
  },
  {
    word: 'EHC plan (EHCP)',
    forms: ['EHC', 'EHCP'],
    meaning:
      'Education, health and care plan: a legal document, up to age 25, that says what help a child or young person must get. The council makes it after an assessment, within 20 weeks of being asked.',
  },
  {
    word: 'SEN',
    forms: ['SEN'],
    meaning:
      'Special educational needs: when a child finds it harder to learn than most others of their age.',
  },
  {
    word: 'SEN support',
    forms: ['SEN support'],
    meaning: 'Extra help that a school or college gives without an EHC plan.',
  },
  {
    word: 'Primary need',
    forms: ['primary need', 'main need'],
    meaning: 'The main kind of need recorded for a child or young person.',
  },
  {
    word: 'SEMH',
    forms: ['SEMH'],
    meaning: 'Social, emotional and mental health needs: one of the kinds of need.',
  },
  {
    word: 'LD',
    forms: ['LD'],
    meaning:
      'Learning difficulty. It is recorded as specific, moderate, severe, or profound and multiple.',
  },
  {
    word: 'NEET',
    forms: ['NEET'],
    meaning:
      'Not in education, employment or training. Read it together with “not known”: the young people whose activity the council could not find out.',
  },
  {
    word: 'AP and PRU',
    forms: ['AP', 'PRU', 'AP/PRU'],
    meaning:
      'Alternative provision is schooling away from a usual school, for example after exclusion. A pupil referral unit is a council’s school for it.',
  },
  {
    word: 'LA',
    forms: ['LA', 'LAs'],
    meaning:
      'Local authority: a council that is responsible for education and children’s services.',
  },
  {
    word: 'KS2 and KS4',
    forms: ['KS2', 'KS4'],
    meaning: 'Key stage 2 ends with the tests at age 11, key stage 4 with GCSEs at age 16.',
  },
  {
    word: 'FE',
    forms: ['FE'],
    meaning: 'Further education: colleges for people over 16.',
  },
  {
    word: 'DSG',
    forms: ['DSG'],
    meaning: 'Dedicated schools grant: the money the government gives councils for schools.',
  },
  {
    word: 'JSNA',
    forms: ['JSNA'],
    meaning:
      'Joint strategic needs assessment: the report in which a council and the health service set out what people in the area need.',
  },
  {
    word: 'Statistical neighbours',
    forms: ['statistical neighbours'],
    meaning: 'The ten councils most like one council in the children and families living there.',
  },
  {
    word: 'Percentage points',
    forms: ['percentage points'],
    meaning: 'The difference of two percentages: from 8% to 10% is 2 percentage points.',
  },
];

/** The glossary's words that occur in a text, in the glossary's order. Acronyms match by case, words not. */
export function wordsIn(text: string): readonly GlossaryWord[] {
  const spaced = ` ${text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const lower = spaced.toLowerCase();
  return glossary.filter(({ forms }) =>
    forms.some((form) => {
      const wanted = ` ${form.replaceAll('/', ' ')} `;
      return form === form.toUpperCase() ? spaced.includes(wanted) : lower.includes(wanted);
    }),
  );
}
