import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  areaByCode,
  areaByLaCode,
  areaByName,
  areaOfText,
  codesOf,
  councilsOf,
  spellingsOf,
} from '../../../src/user-files/areas/find-area.ts';

describe('a council is found by', () => {
  test.each([
    ['St. Helens', 'E08000013'],
    ['St.Helens', 'E08000013'],
    ['341 Liverpool', 'E08000012'],
    ['Liverpool (341)', 'E08000012'],
    ['The Wirral', 'E08000015'],
    ['North West region (statistical)', 'E12000002'],
    ['St Helens', 'E08000013'],
    ['Saint Helens Council', 'E08000013'],
    ['Liverpool City', 'E08000012'],
    ['LIVERPOOL CITY COUNCIL', 'E08000012'],
    ['City of Liverpool', 'E08000012'],
    ['Sefton MBC', 'E08000014'],
    ['Sefton Metropolitan Borough Council', 'E08000014'],
    ['Metropolitan Borough of Wirral', 'E08000015'],
    ['Durham', 'E06000047'],
    ['County Durham', 'E06000047'],
    ['Bristol', 'E06000023'],
    ['City of Bristol', 'E06000023'],
    ['Kingston upon Hull, City of', 'E06000010'],
    ['Hammersmith & Fulham', 'E09000013'],
    ['London Borough of Camden', 'E09000007'],
    ['Stockton on Tees', 'E06000004'],
    ['City of London', 'E09000001'],
    ['Dorset', 'E06000059'],
  ])('its name as %s', (name, code) => {
    expect(areaByName(name)?.code).toBe(code);
  });

  test('its three-digit code, also as a spreadsheet writes it', () => {
    expect(areaByLaCode('341')?.name).toBe('Liverpool');
    expect(areaByLaCode('343.0')?.name).toBe('Sefton');
    expect(areaByLaCode('999')).toBeUndefined();
  });

  test('an earlier code of its own', () => {
    expect(areaByCode('E10000002')).toMatchObject({ code: 'E06000060', name: 'Buckinghamshire' });
    expect(codesOf('E06000060')).toEqual(['E06000060', 'E10000002']);
  });
});

describe('what only looks like a council', () => {
  test.each(['Liverpool City Region', 'Merseyside', 'Liverpool John Moores', '', 'Council', 'x'])(
    '%s is none',
    (text) => {
      expect(areaOfText(text)).toBeUndefined();
    },
  );

  test('London is the region, not the City', () => {
    expect(areaByName('London')).toMatchObject({ code: 'E12000007', level: 'Regional' });
  });
});

test('England has nine regions and 153 councils, the North West 24', () => {
  expect(areaOfText('England')?.level).toBe('National');
  expect(councilsOf('E92000001')).toHaveLength(153);
  expect(councilsOf('E12000002')).toHaveLength(24);
});

test('every spelling of a name leads back to its place', () => {
  for (const area of councilsOf('E92000001')) {
    const found = spellingsOf(area).map((name) => areaByName(name)?.code);
    expect(new Set(found)).toEqual(new Set([area.code]));
    expect(areaOfText(area.code)?.name).toBe(area.name);
    expect(areaOfText(area.laCode)?.code).toBe(area.code);
  }
});

test('no text makes the search fail', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      const found = areaOfText(text);
      return found === undefined || found.code.length === 9;
    }),
  );
});
