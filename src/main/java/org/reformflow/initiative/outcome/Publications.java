package org.reformflow.initiative.outcome;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.campaign.Campaigns;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a campaign's tables are made from, by a few statements. */
@Component
class Publications {

	private final Campaigns campaigns;

	private final Applications applications;

	private final CertificateTable certificates;

	private final EffectCheckTable checks;

	private final JdbcClient jdbc;

	Publications(Campaigns campaigns, Applications applications, CertificateTable certificates, EffectCheckTable checks,
			JdbcClient jdbc) {
		this.campaigns = campaigns;
		this.applications = applications;
		this.certificates = certificates;
		this.checks = checks;
		this.jdbc = jdbc;
	}

	Publication of(String campaignId) {
		List<Application> handedIn = this.applications.ofCampaign(campaignId)
			.stream()
			.filter((application) -> application.submittedAt() != null)
			.toList();
		return new Publication(this.campaigns.get(campaignId), this.campaigns.units(campaignId), handedIn,
				authors(campaignId), certificates(campaignId), this.checks.ofCampaign(campaignId));
	}

	private Map<String, String> authors(String campaignId) {
		return this.jdbc.sql("""
				select a.application_id, a.name, a.share from application_author a
				join application p on p.id = a.application_id where p.campaign_id = ?
				order by a.application_id, a.position""")
			.param(campaignId)
			.query((row, number) -> Map.entry(row.getString(1), name(row.getString(2), row.getBigDecimal(3))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.joining(", "))));
	}

	private static String name(String name, BigDecimal share) {
		return name + " (" + AuthorWords.share(share) + ")";
	}

	private Map<String, String> certificates(String campaignId) {
		return this.certificates.ofCampaign(campaignId)
			.stream()
			.collect(Collectors.groupingBy(Certificate::applicationId,
					Collectors.mapping(Certificate::words, Collectors.joining(", "))));
	}

}
