import { carFerry } from './business/car-ferry.ts'
import { loafChart } from './business/loaf-chart.ts'
import { moorings } from './business/moorings.ts'
import { quayCranes } from './business/quay-cranes.ts'
import { shopFronts } from './business/shop-fronts.ts'
import { threeArches } from './business/three-arches.ts'
import { towerFromAbove } from './business/tower-from-above.ts'
import { bowls } from './city/bowls.ts'
import { courtColumns } from './city/court-columns.ts'
import { marketHall } from './city/market-hall.ts'
import { nightBus } from './city/night-bus.ts'
import { rentHouses } from './city/rent-houses.ts'
import { showOfHands } from './city/show-of-hands.ts'
import { tramDiagram } from './city/tram-diagram.ts'
import { brassBells } from './culture/brass-bells.ts'
import { clothStorm } from './culture/cloth-storm.ts'
import { harbourTape } from './culture/harbour-tape.ts'
import { letterShip } from './culture/letter-ship.ts'
import { lockChamber } from './culture/lock-chamber.ts'
import { oneScreen } from './culture/one-screen.ts'
import { bookPiles } from './politics/book-piles.ts'
import { envelopes } from './politics/envelopes.ts'
import { fieldPlots } from './politics/field-plots.ts'
import { hemicycle } from './politics/hemicycle.ts'
import { libraryWalk } from './politics/library-walk.ts'
import { splitLens } from './politics/split-lens.ts'
import { windHills } from './politics/wind-hills.ts'
import { cometNight } from './science/comet-night.ts'
import { craneBirds } from './science/crane-birds.ts'
import { peatBlock } from './science/peat-block.ts'
import { riverSensors } from './science/river-sensors.ts'
import { tideDial } from './science/tide-dial.ts'
import { waitingDots } from './science/waiting-dots.ts'
import { boards } from './sport/boards.ts'
import { fogEights } from './sport/fog-eights.ts'
import { heatCap } from './sport/heat-cap.ts'
import { lastAttack } from './sport/last-attack.ts'
import { measuredCourse } from './sport/measured-course.ts'
import { stadiumNight } from './sport/stadium-night.ts'
import { convoy } from './world/convoy.ts'
import { deltaSection } from './world/delta-section.ts'
import { desertMap } from './world/desert-map.ts'
import { horseshoe } from './world/horseshoe.ts'
import { nightQueue } from './world/night-queue.ts'
import { viaduct } from './world/viaduct.ts'

/** Every picture by its article's slug; each is a function that returns an SVG of 1620 by 1080. */
export const pictures: Record<string, () => string> = {
  'islamic-state-fighters-iraq': desertMap,
  'grain-corridor-insurance': convoy,
  'delta-cities-sea-walls': deltaSection,
  'consulate-queue-visas': nightQueue,
  'un-security-council-reform': horseshoe,
  'border-railway-reopens': viaduct,
  'tram-line-five-approved': tramDiagram,
  'tram-line-five-as-it-happened': showOfHands,
  'fishergate-market-roof': marketHall,
  'night-bus-drivers': nightBus,
  'old-quay-rents': rentHouses,
  'court-backlog-magistrates': courtColumns,
  'weir-street-school-kitchen': bowls,
  'council-coalition-talks': hemicycle,
  'budget-gap-libraries': bookPiles,
  'count-the-walk': libraryWalk,
  'postal-votes-deadline': envelopes,
  'planning-law-explained': fieldPlots,
  'police-cameras-vote': splitLens,
  'devolved-energy-powers': windHills,
  'terminal-cranes-electric': quayCranes,
  'small-banks-merge': threeArches,
  'bakery-prices-wheat': loafChart,
  'empty-shops-saltmarket': shopFronts,
  'fishing-quota-brackwater': moorings,
  'offshore-wind-apprentices': towerFromAbove,
  'eighteen-minutes-ferry': carFerry,
  'river-sensors-flood': riverSensors,
  'comet-two-telescopes': cometNight,
  'kittiwakes-on-cranes': craneBirds,
  'clinic-waiting-model': waitingDots,
  'peat-fenmoor-carbon': peatBlock,
  'tide-clock-restored': tideDial,
  'lantern-theatre-storm': clothStorm,
  'maritime-museum-letters': letterShip,
  'brass-band-northgate': brassBells,
  'novel-set-in-a-lock': lockChamber,
  'cinema-one-screen': oneScreen,
  'harbour-songs-archive': harbourTape,
  'rovers-late-equaliser': lastAttack,
  'rowing-eights-fog': fogEights,
  'rugby-concussion-data': heatCap,
  'marathon-course-measured': measuredCourse,
  'womens-team-stadium': stadiumNight,
  'velodrome-boards': boards,
}
