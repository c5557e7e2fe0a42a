import { describe, expect, it } from 'vitest';
import { countOf, fileProblem, rowsOf, template } from './csv';

const header = 'payee,name,amount,currency,description';
const row = '68138171021342,Bruno Bulk,100.00,EUR,holidays';
const file = (rows: number) => [header, ...Array.from({ length: rows }, () => row)].join('\n');

describe('a file of transfers', () => {
  it.each([
    ['', 'EMPTY'],
    [' \n ', 'EMPTY'],
    [header, 'EMPTY'],
    [row, 'COLUMNS'],
    ['payee,name,amount,currency\n1,2,3,4', 'COLUMNS'],
    [`${header},more\n${row},x`, 'COLUMNS'],
    [file(201), 'TOO_MANY_ROWS'],
    [file(1000), 'TOO_MANY_ROWS'],
    [file(2200), 'TOO_LARGE'],
    [`${header}\n68138171021342,J\uFFFDrg,1.00,EUR,`, 'ENCODING'],
  ])('is refused before the bank is asked: %#', (csv, problem) => {
    expect(fileProblem(csv)).toBe(problem);
  });

  it.each([
    file(1),
    file(200),
    template,
    `\uFEFF${file(2)}`,
    `${header}\r\n${row}\r\n`,
    `Amount, Name ,PAYEE,description,currency\n1.00,Bruno,68138171021342,,EUR`,
  ])('may be sent: %#', (csv) => {
    expect(fileProblem(csv)).toBeNull();
  });

  it('says whom each row pays, whatever the order of its columns', () => {
    const csv = 'name,description,payee,currency,amount\nBruno,"a, b",1,EUR,1.00\n\n"Ada ""Countess"" King",,2,EUR,2.00\n';
    expect(rowsOf(csv)).toEqual([
      { payee: '1', name: 'Bruno' },
      { payee: '2', name: 'Ada "Countess" King' },
    ]);
  });

  it('counts rows as the bank does: blank lines are none, a line end in quotes is part of a row', () => {
    expect(countOf(`${header}\n\n${row}\n\n\n${row}\n`)).toBe(2);
    expect(countOf(`${header}\n1,"a\nb",1.00,EUR,\n${row}`)).toBe(2);
    expect(countOf(`${header}\nnot enough\n${row}`)).toBe(2);
    expect(countOf(`${header}\n1,broken "quotes",1.00,EUR,\n${row}`)).toBe(2);
  });
});
