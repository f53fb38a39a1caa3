package org.hubgraph.registry.importing.run;

import java.util.EnumMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.acquisition.Acquisition;
import org.hubgraph.registry.acquisition.AcquisitionCuration;
import org.hubgraph.registry.acquisition.CreateAcquisition;
import org.hubgraph.registry.acquisition.UpdateAcquisition;
import org.hubgraph.registry.affiliation.Affiliation;
import org.hubgraph.registry.affiliation.AffiliationCuration;
import org.hubgraph.registry.affiliation.CreateAffiliation;
import org.hubgraph.registry.affiliation.UpdateAffiliation;
import org.hubgraph.registry.backing.Backing;
import org.hubgraph.registry.backing.BackingCuration;
import org.hubgraph.registry.backing.CreateBacking;
import org.hubgraph.registry.backing.CreateFundingRound;
import org.hubgraph.registry.backing.FundingRound;
import org.hubgraph.registry.backing.FundingRoundCuration;
import org.hubgraph.registry.backing.UpdateBacking;
import org.hubgraph.registry.backing.UpdateFundingRound;
import org.hubgraph.registry.fund.CreateFund;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.fund.FundCuration;
import org.hubgraph.registry.fund.UpdateFund;
import org.hubgraph.registry.hub.CreateHub;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.hub.HubCuration;
import org.hubgraph.registry.hub.UpdateHub;
import org.hubgraph.registry.importing.mapping.TargetType;
import org.hubgraph.registry.operatorship.CreateOperatorship;
import org.hubgraph.registry.operatorship.Operatorship;
import org.hubgraph.registry.operatorship.OperatorshipCuration;
import org.hubgraph.registry.operatorship.UpdateOperatorship;
import org.hubgraph.registry.partnership.CreatePartnership;
import org.hubgraph.registry.partnership.Partnership;
import org.hubgraph.registry.partnership.PartnershipCuration;
import org.hubgraph.registry.partnership.UpdatePartnership;
import org.hubgraph.registry.person.CreatePerson;
import org.hubgraph.registry.person.Person;
import org.hubgraph.registry.person.PersonCuration;
import org.hubgraph.registry.person.UpdatePerson;
import org.hubgraph.registry.sector.CreateSector;
import org.hubgraph.registry.sector.Sector;
import org.hubgraph.registry.sector.SectorCuration;
import org.hubgraph.registry.sector.UpdateSector;
import org.hubgraph.registry.succession.CreateSuccession;
import org.hubgraph.registry.succession.Succession;
import org.hubgraph.registry.succession.SuccessionCuration;
import org.hubgraph.registry.succession.UpdateSuccession;
import org.hubgraph.registry.tenancy.CreateTenancy;
import org.hubgraph.registry.tenancy.Tenancy;
import org.hubgraph.registry.tenancy.TenancyCuration;
import org.hubgraph.registry.tenancy.UpdateTenancy;
import org.hubgraph.registry.tenant.CreateTenant;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.tenant.TenantCuration;
import org.hubgraph.registry.tenant.UpdateTenant;

/** The mutations by the type of their objects. */
@ApplicationScoped
class TargetCommands {
    private final Map<TargetType, TargetCommand<?, ?>> all = new EnumMap<>(TargetType.class);

    TargetCommands(
            SectorCuration sectors,
            TenantCuration tenants,
            HubCuration hubs,
            PersonCuration people,
            FundCuration funds,
            TenancyCuration tenancies,
            AffiliationCuration affiliations,
            FundingRoundCuration rounds,
            BackingCuration backings,
            AcquisitionCuration acquisitions,
            PartnershipCuration partnerships,
            OperatorshipCuration operatorships,
            SuccessionCuration successions) {
        all.put(
                TargetType.SECTOR,
                new TargetCommand<>(
                        Sector.class,
                        CreateSector.class,
                        UpdateSector.class,
                        sectors::create,
                        (input, reason) -> sectors.updateSector(input, reason).sector(),
                        sectors::deleteSector));
        all.put(
                TargetType.TENANT,
                new TargetCommand<>(
                        Tenant.class,
                        CreateTenant.class,
                        UpdateTenant.class,
                        tenants::create,
                        (input, reason) -> tenants.updateTenant(input, reason).tenant(),
                        tenants::deleteTenant));
        all.put(
                TargetType.HUB,
                new TargetCommand<>(
                        Hub.class,
                        CreateHub.class,
                        UpdateHub.class,
                        hubs::create,
                        (input, reason) -> hubs.updateHub(input, reason).hub(),
                        hubs::deleteHub));
        all.put(
                TargetType.PERSON,
                new TargetCommand<>(
                        Person.class,
                        CreatePerson.class,
                        UpdatePerson.class,
                        people::create,
                        (input, reason) -> people.updatePerson(input, reason).person(),
                        people::deletePerson));
        all.put(
                TargetType.FUND,
                new TargetCommand<>(
                        Fund.class,
                        CreateFund.class,
                        UpdateFund.class,
                        funds::create,
                        (input, reason) -> funds.updateFund(input, reason).fund(),
                        funds::deleteFund));
        all.put(
                TargetType.TENANCY,
                new TargetCommand<>(
                        Tenancy.class,
                        CreateTenancy.class,
                        UpdateTenancy.class,
                        tenancies::create,
                        (input, reason) ->
                                tenancies.updateTenancy(input, reason).tenancy(),
                        tenancies::deleteTenancy));
        all.put(
                TargetType.AFFILIATION,
                new TargetCommand<>(
                        Affiliation.class,
                        CreateAffiliation.class,
                        UpdateAffiliation.class,
                        affiliations::create,
                        (input, reason) ->
                                affiliations.updateAffiliation(input, reason).affiliation(),
                        affiliations::deleteAffiliation));
        all.put(
                TargetType.FUNDING_ROUND,
                new TargetCommand<>(
                        FundingRound.class,
                        CreateFundingRound.class,
                        UpdateFundingRound.class,
                        rounds::create,
                        (input, reason) ->
                                rounds.updateFundingRound(input, reason).fundingRound(),
                        rounds::deleteFundingRound));
        all.put(
                TargetType.BACKING,
                new TargetCommand<>(
                        Backing.class,
                        CreateBacking.class,
                        UpdateBacking.class,
                        backings::create,
                        (input, reason) -> backings.updateBacking(input, reason).backing(),
                        backings::deleteBacking));
        all.put(
                TargetType.ACQUISITION,
                new TargetCommand<>(
                        Acquisition.class,
                        CreateAcquisition.class,
                        UpdateAcquisition.class,
                        acquisitions::create,
                        (input, reason) ->
                                acquisitions.updateAcquisition(input, reason).acquisition(),
                        acquisitions::deleteAcquisition));
        all.put(
                TargetType.PARTNERSHIP,
                new TargetCommand<>(
                        Partnership.class,
                        CreatePartnership.class,
                        UpdatePartnership.class,
                        partnerships::create,
                        (input, reason) ->
                                partnerships.updatePartnership(input, reason).partnership(),
                        partnerships::deletePartnership));
        all.put(
                TargetType.OPERATORSHIP,
                new TargetCommand<>(
                        Operatorship.class,
                        CreateOperatorship.class,
                        UpdateOperatorship.class,
                        operatorships::create,
                        (input, reason) ->
                                operatorships.updateOperatorship(input, reason).operatorship(),
                        operatorships::deleteOperatorship));
        all.put(
                TargetType.SUCCESSION,
                new TargetCommand<>(
                        Succession.class,
                        CreateSuccession.class,
                        UpdateSuccession.class,
                        successions::create,
                        (input, reason) ->
                                successions.updateSuccession(input, reason).succession(),
                        successions::deleteSuccession));
    }

    TargetCommand<?, ?> of(TargetType type) {
        return all.get(type);
    }
}
