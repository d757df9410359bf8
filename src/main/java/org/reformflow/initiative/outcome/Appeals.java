package org.reformflow.initiative.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.reformflow.document.DocumentDates;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.CampaignState;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseDates;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appeals against outcomes other than recognition. */
@Service
@Transactional
class Appeals {

	private final AppealTable table;

	private final Applications applications;

	private final Campaigns campaigns;

	private final AppealTerm term;

	private final OutcomeFiles files;

	private final Signatures signatures;

	private final Organisation organisation;

	private final Clock clock;

	Appeals(AppealTable table, Applications applications, Campaigns campaigns, AppealTerm term, OutcomeFiles files,
			Signatures signatures, Organisation organisation, Clock clock) {
		this.table = table;
		this.applications = applications;
		this.campaigns = campaigns;
		this.term = term;
		this.files = files;
		this.signatures = signatures;
		this.organisation = organisation;
		this.clock = clock;
	}

	/** Whether the present outcome can be appealed against now. */
	boolean isOpen(Application application) {
		return isAppealable(application) && !this.term.isOver(application) && this.table.against(application).isEmpty();
	}

	private static boolean isAppealable(Application application) {
		return application.decidedAt() != null
				&& (application.state() == ApplicationState.REFUSED || application.state() == ApplicationState.NOTED);
	}

	/**
	 * Lodges an appeal and returns its id.
	 * @throws Refusal when there is nothing to appeal against, the time is over, or the
	 * outcome was appealed against before
	 */
	String lodge(Application application, String statement, String by) {
		if (!isAppealable(application)) {
			throw new Refusal("Chỉ kiến nghị được về kết quả “không công nhận” hoặc “ghi nhận”. Hồ sơ này: "
					+ application.state().label() + ".");
		}
		if (this.term.isOver(application)) {
			throw new Refusal("Đã hết thời hạn kiến nghị: kết quả ngày %s, hạn cuối ngày %s.".formatted(
					VietnameseDates.words(this.term.decidedOn(application)),
					VietnameseDates.words(this.term.lastDay(application))));
		}
		if (this.table.against(application).isPresent()) {
			throw new Refusal("Kết quả này đã có kiến nghị: mỗi kết quả chỉ được kiến nghị một lần.");
		}
		Appeal appeal = new Appeal(UUID.randomUUID().toString(), application.id(),
				Objects.requireNonNull(application.outcome()), application.outcomeReason(),
				Objects.requireNonNull(application.decidedAt()), by, statement, OffsetDateTime.now(this.clock), null,
				null, null, null, null, null);
		this.table.insert(appeal);
		this.applications.enter(application.id(), application.state(), "Kiến nghị xem lại kết quả. " + statement);
		return appeal.id();
	}

	void giveOpinion(String id, boolean upholds, String opinion, String by) {
		this.table.setOpinion(id, upholds, opinion, by, OffsetDateTime.now(this.clock));
	}

	void decide(String id, boolean upheld, String reason, String by) {
		this.table.setDecision(id, upheld, reason, by, OffsetDateTime.now(this.clock));
		Appeal appeal = this.table.get(id);
		this.applications.enter(appeal.applicationId(), this.applications.get(appeal.applicationId()).state(),
				result(upheld) + " " + reason);
	}

	static String result(boolean upheld) {
		return upheld ? "Chấp nhận kiến nghị; hồ sơ được đưa ra Hội đồng xét lại."
				: "Không chấp nhận kiến nghị; giữ nguyên kết quả.";
	}

	/** Writes the answer to a decided appeal, once. */
	Appeal answer(String id) {
		Appeal appeal = this.table.get(id);
		if (appeal.fileId() == null) {
			Application application = this.applications.get(appeal.applicationId());
			Signature signature = this.signatures.of(application, appeal.decidedBy());
			this.table.setFile(id,
					this.files.keep(application, OutcomeDocuments.APPEAL, values(appeal, application, signature),
							"Trả lời kiến nghị", "Thông báo giải quyết kiến nghị", signature.person()));
		}
		return this.table.get(id);
	}

	private Map<String, String> values(Appeal appeal, Application application, Signature signature) {
		return Map.ofEntries(Map.entry("departmentName", this.organisation.departmentName(application.department())),
				Map.entry("writtenOn", DocumentDates.words(LocalDate.now(this.clock))),
				Map.entry("appellant", this.organisation.nameOf(appeal.appellant())),
				Map.entry("lodgedOn", VietnameseDates.words(local(appeal.lodgedAt()))),
				Map.entry("outcome", appeal.outcome().label()), Map.entry("title", application.title()),
				Map.entry("unitName", this.organisation.unit(application.unit()).name()),
				Map.entry("result", result(Boolean.TRUE.equals(appeal.upheld()))),
				Map.entry("reason", Objects.requireNonNullElse(appeal.reason(), "")),
				Map.entry("signerTitle", signature.title()), Map.entry("signerName", signature.name()));
	}

	private LocalDate local(OffsetDateTime moment) {
		return moment.atZoneSameInstant(this.clock.getZone()).toLocalDate();
	}

	/**
	 * The application waits for a session again, in a campaign that is not over.
	 * @throws Refusal when the campaign is over or another department's
	 */
	void reopen(String id, String campaignId) {
		Application application = this.applications.lock(this.table.get(id).applicationId());
		Campaign campaign = this.campaigns.get(campaignId);
		if (campaign.state() == CampaignState.PUBLISHED || !campaign.department().equals(application.department())) {
			throw new Refusal("Đợt “" + campaign.title() + "” đã công bố kết quả: hãy chọn đợt khác.");
		}
		if (!campaign.id().equals(application.campaignId())) {
			this.applications.carryOver(application.id(), campaign.id(),
					"Chuyển sang “" + campaign.title() + "” để xét lại.");
		}
		this.applications.enter(application.id(), ApplicationState.READY, "Xét lại theo kiến nghị được chấp nhận.");
	}

}
