package org.reformflow.modelling.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.Analysts;
import org.reformflow.modelling.Digests;
import org.reformflow.modelling.studio.Release.State;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Releases: see what is asked for, and decide on what another person asked for. */
@RestController
@RequestMapping("/api/modelling/releases")
@Tag(name = "modelling")
class ReleaseController {

	private final Analysts analysts;

	private final Releases releases;

	private final ReleaseTable table;

	private final Organisation organisation;

	private final ObjectMapper json;

	ReleaseController(Analysts analysts, Releases releases, ReleaseTable table, Organisation organisation,
			ObjectMapper json) {
		this.analysts = analysts;
		this.releases = releases;
		this.table = table;
		this.organisation = organisation;
		this.json = json;
	}

	@GetMapping
	@Operation(summary = "Các đề nghị phát hành, mới nhất trước")
	List<ReleaseView> list(@RequestParam(required = false) @Nullable String process) {
		Person reader = this.analysts.reader();
		return this.table.newest(process).stream().map((release) -> view(release, reader)).toList();
	}

	@GetMapping("/{id}")
	@Operation(summary = "Một đề nghị phát hành: tệp với SHA-256, kết quả kiểm tra và kịch bản")
	ReleaseDetail get(@PathVariable long id) {
		Person reader = this.analysts.reader();
		Release release = this.releases.get(id);
		return new ReleaseDetail(view(release, reader),
				this.table.files(id)
					.stream()
					.map((file) -> new FileSum(file.path(), Digests.of(file.content()), file.content().length))
					.toList(),
				report(id));
	}

	@PostMapping("/{id}/approve")
	@Operation(summary = "Duyệt: bản được đề nghị có hiệu lực ngay")
	ReleaseView approve(@PathVariable long id, @RequestBody(required = false) @Nullable Approval approval) {
		Person person = this.analysts.reader();
		return view(this.releases.approve(id, (approval != null) ? approval.note() : null, person.id()), person);
	}

	@PostMapping("/{id}/refuse")
	@Operation(summary = "Từ chối, kèm lý do")
	ReleaseView refuse(@PathVariable long id, @RequestBody Refused refused) {
		Person person = this.analysts.reader();
		return view(this.releases.refuse(id, refused.reason(), person.id()), person);
	}

	@PostMapping("/{id}/withdraw")
	@Operation(summary = "Người đề nghị rút lại")
	ReleaseView withdraw(@PathVariable long id) {
		Person person = this.analysts.editor();
		return view(this.releases.withdraw(id, person.id()), person);
	}

	private JsonNode report(long id) {
		try {
			return this.json.readTree(this.table.report(id));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private ReleaseView view(Release release, Person reader) {
		boolean waits = release.state() == State.WAITING;
		return new ReleaseView(release.id(), release.process(), release.kind().name(), release.title(),
				release.versionTag(), release.baseTag(), release.note(), release.draftId(), release.draftRevision(),
				release.rolledBackTo(), release.baseDeployment(), name(release.requestedBy()), release.requestedAt(),
				name(release.lastEditor()), release.state().name(), release.state().label(), name(release.decidedBy()),
				release.decidedAt(), release.decisionNote(), release.deploymentId(),
				waits && !release.isOwn(reader.id()), waits && release.isOwn(reader.id()));
	}

	private @Nullable String name(@Nullable String person) {
		return (person != null) ? this.organisation.nameOf(person) : null;
	}

	/** Words of the one who says yes. */
	record Approval(@Nullable String note) {

	}

	/** Words of the one who says no. */
	record Refused(@Nullable String reason) {

	}

	/**
	 * A release in a list.
	 *
	 * @param mayDecide whether the reader is a second person
	 * @param mayWithdraw whether the reader asked for it
	 */
	record ReleaseView(long id, String process, String kind, String title, String versionTag, @Nullable String baseTag,
			String note, @Nullable Long draftId, @Nullable Integer draftRevision, @Nullable String rolledBackTo,
			@Nullable String baseDeployment, @Nullable String requestedBy, OffsetDateTime requestedAt,
			@Nullable String lastEditor, String state, String stateLabel, @Nullable String decidedBy,
			@Nullable OffsetDateTime decidedAt, @Nullable String decisionNote, @Nullable String deploymentId,
			boolean mayDecide, boolean mayWithdraw) {

	}

	/**
	 * A release with its files and what checks and scenarios said.
	 *
	 * @param report findings, and the scenarios' report or null
	 */
	record ReleaseDetail(ReleaseView release, List<FileSum> files, JsonNode report) {

	}

	/** A file without its content. */
	record FileSum(String path, String sha256, long bytes) {

	}

}
