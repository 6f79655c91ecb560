/** Which of many sites a further one would take addresses from. By host: a thousand are not compared with a thousand. */
import { isCloser, isSiteWithin } from '../sites/match';
import { partsOf, type Site } from '../sites/site';

export type Owned<Owner> = { readonly site: Site; readonly owner: Owner };
/** Under `=host`, and under `.host` for each host around it. */
export type Nearby<Owner> = Map<string, Owned<Owner>[]>;

export function nearbyOf<Owner>(all: readonly Owned<Owner>[]): Nearby<Owner> {
  const nearby: Nearby<Owner> = new Map();
  for (const one of all) addNearby(one, nearby);
  return nearby;
}

export function addNearby<Owner>(one: Owned<Owner>, nearby: Nearby<Owner>): void {
  const [own = '', ...around] = hostsAround(one.site);
  for (const key of [`=${own}`, ...around.map((host) => `.${host}`)]) {
    const there = nearby.get(key);
    if (there === undefined) nearby.set(key, [one]);
    else there.push(one);
  }
}

/** The closest one that a site lies in, or null. */
export function closestAround<Owner>(site: Site, nearby: Nearby<Owner>): Owned<Owner> | null {
  const around = hostsAround(site)
    .flatMap((host) => nearby.get(`=${host}`) ?? [])
    .filter((one) => isPathWithin(site.path, one.site.path) && isSiteWithin(site, one.site));
  return around.reduce<Owned<Owner> | null>(
    (best, one) => (best === null || isCloser(one.site, best.site) ? one : best),
    null,
  );
}

/**
 * One that has addresses which would be counted for `site`, or left out by it, from then on; null where none has.
 * What two sites share begins at one address: whichever is the closest there is so in all of it, or a closer one is.
 */
export function takenFrom<Owner>(
  site: Site,
  nearby: Nearby<Owner>,
  isOwn: (owner: Owner) => boolean = () => false,
): Owned<Owner> | null {
  const hosts = hostsAround(site);
  const all = [...hosts.map((host) => `=${host}`), `.${hosts[0]}`];
  for (const one of all.flatMap((key) => nearby.get(key) ?? [])) {
    const shared = sharedBy(site, one.site);
    const closest = shared === null ? null : closestAround(shared, nearby);
    if (closest === null || closest.site.except || isOwn(closest.owner)) continue;
    if (isCloser(site, closest.site)) return closest;
  }
  return null;
}

/** Where what lies in both begins. */
function sharedBy(one: Site, other: Site): Site | null {
  const isPathOfOne = isPathWithin(one.path, other.path);
  if (!isPathOfOne && !isPathWithin(other.path, one.path)) return null;
  const [first, second] = [partsOf(one.host), partsOf(other.host)];
  const { name } = first.name.length > second.name.length ? first : second;
  const port = first.port === '' ? second.port : first.port;
  const shared = {
    host: port === '' ? name : `${name}:${port}`,
    path: isPathOfOne ? one.path : other.path,
  };
  return isSiteWithin(shared, one) && isSiteWithin(shared, other) ? shared : null;
}

function isPathWithin(path: string, other: string): boolean {
  return path === other || other === '' || path.startsWith(`${other}/`);
}

/** `sub.example.org`, `example.org` and `org`. */
function hostsAround({ host }: Site): readonly string[] {
  const words = partsOf(host).name.split('.');
  return words.map((_, at) => words.slice(at).join('.'));
}
