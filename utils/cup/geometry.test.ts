import { describe, expect, it } from 'vitest';
import { BAND, cupLines, teaTop } from './geometry';

describe('the tea', () => {
  it('reaches the line when the cup is full, and no higher', () => {
    expect(teaTop(1)).toBe(BAND.bottomY);
    expect(teaTop(1.4)).toBe(BAND.bottomY);
  });

  it('is out of sight in an empty cup', () => {
    expect(teaTop(0)).toBe(86);
    expect(teaTop(-1)).toBe(86);
  });

  it('stands higher with each level', () => {
    const tops = [1, 2, 3, 4, 5].map((level) => teaTop(level / 5).toFixed(1));
    expect(tops).toEqual(['76.8', '67.6', '58.4', '49.2', '40.0']);
  });
});

describe('the lines', () => {
  it('get stouter as the cup gets smaller', () => {
    expect(cupLines(260).wall).toBe(1.8);
    expect(cupLines(259).wall).toBe(2.4);
    expect(cupLines(89).wall).toBe(3.4);
  });

  it('leave the band and the shade out where they would be a blot', () => {
    expect(cupLines(90).hasShade).toBe(true);
    expect(cupLines(89).hasShade).toBe(false);
    expect(cupLines(64).band).toBe(2);
    expect(cupLines(63).band).toBeNull();
  });
});
