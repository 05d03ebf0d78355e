package cn.tongbao.caserouting.office;

import cn.tongbao.platform.identity.RegionChain;
import cn.tongbao.platform.offices.Succession;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which centre keeps a case: the nearest open one at or above a place, as with tips. Liaison
 * offices speak for centres by the same rule, each for those to which none is nearer.
 */
@Component
public class Centres {

    private static final List<String> CENTRE = List.of("PROT");
    private static final List<String> LIAISON = List.of("LIAI");

    private final Offices offices;
    private final Succession succession;

    Centres(Offices offices, Succession succession) {
        this.offices = offices;
        this.succession = succession;
    }

    /**
     * The office, or the one that goes on for it if it was closed; it hands its cases over only
     * after the transaction ends.
     */
    public String holdStanding(String officeId) {
        String id;
        do {
            id = succession.standing(officeId);
            succession.hold(id);
        } while (!id.equals(succession.standing(officeId)));
        return id;
    }

    /** The same, as far as both are known here. */
    public boolean speaksFor(String askingId, String centreId) {
        var asking = offices.find(askingId);
        var centre = offices.find(centreId);
        return asking.isPresent() && centre.isPresent() && speaksFor(asking.get(), centre.get());
    }

    /** Whether an office may ask for something on behalf of the centre. */
    public boolean speaksFor(Office asking, Office centre) {
        if (asking.id().equals(centre.id())) {
            return true;
        }
        return asking.open()
                && LIAISON.contains(asking.type())
                && nearestRegion(centre.regionCode(), LIAISON)
                        .filter(asking.regionCode()::equals)
                        .isPresent();
    }

    /**
     * The centre that takes a case over when an office has accepted it: itself if it is one, else
     * the nearest of the place if that lies in its region, or of its own seat. A case is handed up
     * (XRG-05) where the nearest of its place has it already: then it is the centre of that seat.
     */
    public Optional<Office> receiving(Office accepting, @Nullable String place, String keeperId) {
        if (accepting.open() && CENTRE.contains(accepting.type())) {
            return Optional.of(accepting);
        }
        return nearest(placeWithin(accepting, place), null)
                .filter(centre -> !centre.id().equals(keeperId))
                .or(() -> nearest(accepting.regionCode(), null));
    }

    /** Where a case belongs once it was handed over: its place if that lies in the region there. */
    public String placeWithin(Office accepting, @Nullable String place) {
        return place != null && RegionChain.upFrom(place).contains(accepting.regionCode())
                ? place
                : accepting.regionCode();
    }

    /** The centre that goes on for a closed one: its successor, or the nearest to that. */
    public Optional<Office> succeeding(String closed, Office successor) {
        return CENTRE.contains(successor.type())
                ? Optional.of(successor)
                : nearest(successor.regionCode(), closed);
    }

    private Optional<Office> nearest(String place, @Nullable String except) {
        var chain = RegionChain.upFrom(place);
        var open =
                offices.openIn(chain, CENTRE).stream()
                        .filter(office -> !office.id().equals(except))
                        .toList();
        return chain.stream()
                .flatMap(region ->
                        open.stream().filter(office -> office.regionCode().equals(region)))
                .findFirst();
    }

    private Optional<String> nearestRegion(String place, List<String> types) {
        var chain = RegionChain.upFrom(place);
        var regions = offices.openIn(chain, types).stream().map(Office::regionCode).toList();
        return chain.stream().filter(regions::contains).findFirst();
    }
}
