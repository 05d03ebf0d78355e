package cn.tongbao.liaison.office;

import cn.tongbao.platform.identity.RegionChain;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What other parts of this service ask the register. */
@Service
public class OfficeLookup {

    private final Offices offices;
    private final JdbcClient jdbc;

    OfficeLookup(Offices offices, JdbcClient jdbc) {
        this.offices = offices;
        this.jdbc = jdbc;
    }

    /** The public part of an office, open or closed. */
    public Optional<OfficeView> find(String id) {
        return offices.find(new OfficeId(id)).map(OfficeView::forEverybody);
    }

    /**
     * The same, kept from closing until the transaction ends: work that is laid on it now is there
     * when it hands its work over.
     */
    public Optional<OfficeView> hold(String id) {
        return offices.hold(new OfficeId(id)).map(OfficeView::forEverybody);
    }

    /**
     * The liaison office of the common superior of two offices. That superior is their nearest
     * common ancestor; where they belong to different systems, the place that both lie in stands
     * for it. Neither of the two is superior to itself, so there is none above the office of the
     * whole country. Empty also if the register knows no liaison office above them.
     */
    public Optional<OfficeView> liaisonOfCommonSuperior(OfficeView one, OfficeView other) {
        var sides = List.of(one.id(), other.id());
        return commonSuperior(one.id(), other.id())
                .flatMap(superior ->
                        isLiaison(superior) && !sides.contains(superior.id())
                                ? Optional.of(superior)
                                : liaisonOf(RegionChain.upFrom(superior.regionCode()), sides))
                .or(() -> liaisonOf(shared(one.regionCode(), other.regionCode()), sides));
    }

    private static boolean isLiaison(OfficeView office) {
        return office.type().equals("LIAI");
    }

    /** Places that both lie in, without their own: an office is not its own superior. */
    private static List<String> shared(String one, String other) {
        var chain = RegionChain.upFrom(other);
        var own = List.of(one, other);
        return RegionChain.upFrom(one).stream()
                .filter(chain::contains)
                .filter(region -> region.equals(RegionChain.COUNTRY) || !own.contains(region))
                .toList();
    }

    private Optional<OfficeView> commonSuperior(String one, String other) {
        return jdbc.sql(
                        """
                        with recursive
                            above_one(id, steps) as (
                                select parent_id, 1 from office where id = :one
                                union all
                                select o.parent_id, a.steps + 1
                                from office o join above_one a on o.id = a.id),
                            above_other(id) as (
                                select parent_id from office where id = :other
                                union all
                                select o.parent_id from office o join above_other a on o.id = a.id)
                        select a.id from above_one a join above_other b on a.id = b.id
                        where a.id is not null
                        order by a.steps limit 1
                        """)
                .param("one", one)
                .param("other", other)
                .query(String.class)
                .optional()
                .flatMap(this::find);
    }

    /** The open liaison office, none of these, of the nearest of these places that has one. */
    private Optional<OfficeView> liaisonOf(List<String> regions, List<String> except) {
        return jdbc.sql(
                        """
                        select id from office
                        where type = 'LIAI' and status = 'OPEN' and region_code = any(:regions)
                          and id <> all(:except)
                        order by array_position(:regions, region_code), id limit 1
                        """)
                .param("regions", regions.toArray(String[]::new))
                .param("except", except.toArray(String[]::new))
                .query(String.class)
                .optional()
                .flatMap(this::find);
    }
}
