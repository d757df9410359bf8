package org.reformflow.initiative.outcome;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.reformflow.evidence.EvidenceFile;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.initiative.InitiativeStory;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Description;
import org.reformflow.initiative.application.Outcome;
import org.reformflow.initiative.campaign.Campaign;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** Applications that were concluded, and the documents made for them. */
@TestComponent
public class OutcomeStory {

	private final InitiativeStory initiatives;

	private final Applications applications;

	private final EvidenceFiles evidence;

	private final BeanFactory beans;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final Clock clock;

	OutcomeStory(InitiativeStory initiatives, Applications applications, EvidenceFiles evidence, BeanFactory beans,
			TransactionTemplate transaction, JdbcClient jdbc, Clock clock) {
		this.initiatives = initiatives;
		this.applications = applications;
		this.evidence = evidence;
		this.beans = beans;
		this.transaction = transaction;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** An application on which the council concluded today. */
	public String concluded(Campaign campaign, String person, Description description, Outcome outcome, String reason) {
		String id = this.initiatives.handedIn(campaign.id(), person, description);
		this.transaction.executeWithoutResult((status) -> {
			this.applications.giveReceipt(id);
			LocalDate today = LocalDate.now(this.clock);
			this.applications.accept(id, today, today.plusMonths(3));
			this.applications.enter(id, ApplicationState.IN_SESSION, null);
			this.applications.conclude(id, outcome, reason);
		});
		return id;
	}

	public String recognised(Campaign campaign, String person, Description description) {
		String id = concluded(campaign, person, description, Outcome.RECOGNISED, "");
		carryOut(id);
		return id;
	}

	public String refused(Campaign campaign, String person, String title, String reason) {
		String id = concluded(campaign, person, this.initiatives.completeBy(title, person), Outcome.REFUSED, reason);
		carryOut(id);
		return id;
	}

	/**
	 * A session of the council that concluded on an application, and its signed decision.
	 */
	public void decided(String id, String number, String by) {
		Application application = application(id);
		String session = UUID.randomUUID().toString();
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		this.jdbc.sql("""
				insert into council_session (id, department, campaign_id, number, state, vote_mode, meets_at, place,
				decision_number, decided_on, decided_by, called_by, called_at)
				select ?, department, id, (select count(*) + 1 from council_session where campaign_id = campaign.id),
				'DECIDED', 'SECRET', ?, 'Phòng họp', ?, ?, ?, 'hoidong3', ? from campaign where id = ?""")
			.params(session, now, number, LocalDate.now(this.clock), by, now, application.campaignId())
			.update();
		this.jdbc.sql("""
				insert into session_application (session_id, application_id, position, outcome, applied)
				values (?, ?, 0, ?, true)""").params(session, id, String.valueOf(application.outcome())).update();
	}

	/** Runs the step of the review that carries the outcome out. */
	public void carryOut(String id) {
		Outcome outcome = application(id).outcome();
		JavaDelegate step = this.beans
			.getBean((outcome == Outcome.RECOGNISED) ? "issueCertificates" : "writeOutcomeLetter", JavaDelegate.class);
		DelegateExecution execution = mock(DelegateExecution.class);
		given(execution.getVariable("applicationId")).willReturn(id);
		given(execution.getVariable("outcome")).willReturn(String.valueOf(outcome));
		this.transaction.executeWithoutResult((status) -> {
			try {
				step.execute(execution);
			}
			catch (RuntimeException ex) {
				throw ex;
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	public Application application(String id) {
		return this.applications.get(id);
	}

	/** Names of the files of an application. */
	public List<EvidenceFile> files(String id) {
		return this.evidence.ofMatter(InitiativeStory.DEPARTMENT, id)
			.stream()
			.sorted(Comparator.comparing(EvidenceFile::name))
			.toList();
	}

	/** The text of the only Word file of an application whose name begins so. */
	public String text(String id, String name) {
		List<EvidenceFile> found = files(id).stream().filter((file) -> file.name().startsWith(name)).toList();
		if (found.size() != 1) {
			throw new AssertionError(name + " is none or several of " + files(id));
		}
		return text(found.get(0));
	}

	public String text(EvidenceFile file) {
		byte[] content = this.jdbc.sql("select content from evidence_content where file_id = ? and part = 0")
			.param(file.id())
			.query(byte[].class)
			.single();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content));
				XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
			return extractor.getText();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Bodies of the notices about a matter that a person got. */
	public List<String> notices(String id, String person) {
		return this.jdbc.sql("select body from notice where business_key = ? and recipient = ? order by id")
			.params(id, person)
			.query(String.class)
			.list();
	}

}
