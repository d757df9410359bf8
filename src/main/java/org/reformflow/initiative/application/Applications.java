package org.reformflow.initiative.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.process.Actor;
import org.reformflow.process.Refusal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applications for recognition of an initiative. All methods join the caller's
 * transaction; each change of state is a line of the application's history.
 */
@Service
@Transactional
public class Applications {

	private final ApplicationTable table;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Applications(ApplicationTable table, ApplicationEventPublisher events, Clock clock) {
		this.table = table;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * An application without its texts.
	 * @throws Refusal when there is none
	 */
	public Application get(String id) {
		return find(id)
			.orElseThrow(() -> new Refusal("Không có hồ sơ sáng kiến này. Hãy tải lại danh sách rồi chọn lại."));
	}

	public Optional<Application> find(String id) {
		return this.table.find(id);
	}

	/** The same; nobody else changes it until the transaction ends. */
	public Application lock(String id) {
		return this.table.lock(id).orElseThrow();
	}

	/** The applications of a campaign in the order of their making, drafts too. */
	public List<Application> ofCampaign(String campaignId) {
		return this.table.ofCampaign(campaignId);
	}

	/** How many applications a unit handed in and did not withdraw. */
	public int countOfUnit(String campaignId, String unit) {
		return this.table.countOfUnit(campaignId, unit);
	}

	/** The applications that a person wrote, the newest first. */
	public List<Application> ofSubmitter(String person) {
		return this.table.ofSubmitter(person);
	}

	/**
	 * Names of the authors of a campaign's applications, the first ones first, by
	 * application.
	 */
	public Map<String, List<String>> authorNames(String campaignId) {
		return this.table.authorNames(campaignId);
	}

	/** The texts as last saved. */
	public Description description(String id) {
		return this.table.description(id);
	}

	/** Person ids of the authors who have accounts. */
	public List<String> authorPersons(String id) {
		return this.table.authorPersons(id);
	}

	public List<ApplicationEvent> history(String id) {
		return this.table.events(id);
	}

	/** Begins a draft and returns its id. */
	public String draft(Campaign campaign, String unit, String submitter, Description description) {
		String id = UUID.randomUUID().toString();
		this.table.insert(
				new Application(id, campaign.department(), campaign.id(), unit, submitter, description.title(),
						description.area(), ApplicationState.DRAFT, false, 0, description.firstAppliedOn(),
						OffsetDateTime.now(this.clock), null, null, null, null, null, null, null, null, null),
				description);
		enter(id, ApplicationState.DRAFT, null);
		return id;
	}

	/** Saves the texts over those before. */
	public void save(String id, Description description) {
		this.table.save(id, description);
	}

	/**
	 * It leaves the unit for the desk, for the first time or completed: what is handed in
	 * is kept as a version. In time or late is decided by the first time.
	 * @param lastDay last day in time
	 */
	public void handIn(String id, LocalDate lastDay, String by) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		if (get(id).submittedAt() == null) {
			this.table.setSubmitted(id, now, LocalDate.now(this.clock).isAfter(lastDay));
		}
		this.table.keepVersion(id, by, now);
		enter(id, ApplicationState.SUBMITTED, null);
	}

	/**
	 * Enters it into the book of receipts, once, and returns "number/year".
	 */
	public String giveReceipt(String id) {
		Application application = lock(id);
		if (application.receiptNumber() == null) {
			int year = LocalDate.now(this.clock).getYear();
			this.table.setReceipt(id, this.table.nextReceipt(application.department(), year), year);
			application = get(id);
		}
		return "%02d/%d".formatted(application.receiptNumber(), application.receiptYear());
	}

	/** The time for the answer begins (NĐ 13/2012 Art. 7.1). */
	public void accept(String id, LocalDate on, LocalDate resultDue) {
		this.table.setAccepted(id, on, resultDue);
		enter(id, ApplicationState.ACCEPTED, null);
	}

	/** The answer is due on another day, because the calendar changed. */
	public void moveResultDue(String id, LocalDate resultDue, String words) {
		Application application = lock(id);
		LocalDate acceptedOn = Objects.requireNonNull(application.acceptedOn(), "not accepted");
		this.table.setAccepted(id, acceptedOn, resultDue);
		enter(id, application.state(), words);
	}

	/** Moves it to another campaign, such as the next round. */
	public void carryOver(String id, String campaignId, String words) {
		this.table.setCampaign(id, campaignId);
		enter(id, get(id).state(), words);
	}

	/** Keeps what was concluded; the state follows by {@link #enter}. */
	public void conclude(String id, Outcome outcome, @Nullable String reason) {
		this.table.setOutcome(id, outcome, reason, OffsetDateTime.now(this.clock));
	}

	public void setProcess(String id, String processInstanceId) {
		this.table.setProcess(id, processInstanceId);
	}

	/** Enters a state, or notes something in the present one. */
	public void enter(String id, ApplicationState state, @Nullable String words) {
		this.table.setState(id, state, Actor.current().orElse(null), words, OffsetDateTime.now(this.clock));
		if (state == ApplicationState.SUBMITTED || state == ApplicationState.WITHDRAWN) {
			Application application = get(id);
			this.events.publishEvent(new CountChanged(application.campaignId(), application.unit()));
		}
	}

}
