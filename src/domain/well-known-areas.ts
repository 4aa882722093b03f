export const neighboursId = 'neighbours';
export const cityRegionId = 'city-region';
export const allCouncilsId = 'councils';
