/** Words of the field in plain English, for readers who meet them here first. */
export const words: readonly { readonly word: string; readonly meaning: string }[] = [
  {
    word: 'SEND',
    meaning:
      'Special educational needs and disability: when a child or young person finds it harder to learn than most others of their age, or a disability keeps them from using what schools usually offer.',
  },
  {
    word: 'EHC plan (EHCP)',
    meaning:
      'Education, health and care plan: a legal document, up to age 25, that says what help a child or young person must get. The council makes it after an assessment, within 20 weeks of being asked.',
  },
  {
    word: 'SEN support',
    meaning: 'Extra help that a school or college gives without an EHC plan.',
  },
  {
    word: 'Primary need',
    meaning: 'The main kind of need recorded for a child or young person.',
  },
  {
    word: 'SEMH',
    meaning: 'Social, emotional and mental health needs: one of the kinds of need.',
  },
  {
    word: 'LD',
    meaning:
      'Learning difficulty. It is recorded as specific, moderate, severe, or profound and multiple.',
  },
  {
    word: 'NEET',
    meaning:
      'Not in education, employment or training. Read it together with “not known”: the young people whose activity the council could not find out.',
  },
  {
    word: 'AP and PRU',
    meaning:
      'Alternative provision is schooling away from a usual school, for example after exclusion. A pupil referral unit is a council’s school for it.',
  },
  {
    word: 'JSNA',
    meaning:
      'Joint strategic needs assessment: the report in which a council and the health service set out what people in the area need.',
  },
  {
    word: 'Statistical neighbours',
    meaning: 'The ten councils most like one council in the children and families living there.',
  },
  {
    word: 'Percentage points',
    meaning: 'The difference of two percentages: from 8% to 10% is 2 percentage points.',
  },
];
