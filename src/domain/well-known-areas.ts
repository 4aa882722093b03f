export const liverpool = 'E08000012';
export const sefton = 'E08000014';
export const northWest = 'E12000002';
export const england = 'E92000001';

export const neighboursId = 'neighbours';
export const cityRegionId = 'city-region';
export const allCouncilsId = 'councils';
