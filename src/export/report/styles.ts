import type { IStylesOptions } from 'docx';

const small = { size: 18, color: '505A5F' };

/**
 * The styles of a report, by the names under which Word lists them: whoever changes one there changes every text of
 * its kind. Sizes are half points.
 */
export const reportStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 22, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120 } },
    },
    title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 200 } } },
    heading1: {
      run: { size: 28, bold: true, color: '0B0C0C' },
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 20, bold: true },
      paragraph: { spacing: { before: 60, after: 120 } },
    },
    {
      id: 'FigurePicture',
      name: 'Figure picture',
      basedOn: 'Normal',
      next: 'Caption',
      quickFormat: true,
      // The caption stays on the picture's page.
      paragraph: { keepNext: true, spacing: { before: 60, after: 60 } },
    },
    {
      id: 'FigureNote',
      name: 'Figure note',
      basedOn: 'Normal',
      quickFormat: true,
      run: small,
      paragraph: { spacing: { after: 60 } },
    },
    {
      id: 'FigureSource',
      name: 'Figure source',
      basedOn: 'Normal',
      quickFormat: true,
      run: small,
      paragraph: { spacing: { after: 60 } },
    },
    {
      id: 'Citation',
      name: 'Citation',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 20 },
      paragraph: { spacing: { after: 80 } },
    },
  ],
};
