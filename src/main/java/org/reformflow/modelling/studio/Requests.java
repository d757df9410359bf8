package org.reformflow.modelling.studio;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.Bundles;
import org.reformflow.modelling.Digests;
import org.reformflow.modelling.ModelProblems;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.modelling.studio.Release.Kind;
import org.reformflow.modelling.studio.Release.State;
import org.reformflow.modelling.studio.VersionTag.Weight;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.ErrorResponseException;

/** Asks for a draft to be released, or for an older version to be put back in force. */
@Service
class Requests {

	private static final VersionTag FIRST = new VersionTag(1, 0, 0);

	private final ModelDrafts drafts;

	private final ReleaseTable table;

	private final VersionTable versions;

	private final Bundles bundles;

	private final Trying trying;

	private final StudioNotices notices;

	private final TransactionOperations transactions;

	private final Clock clock;

	Requests(ModelDrafts drafts, ReleaseTable table, VersionTable versions, Bundles bundles, Trying trying,
			StudioNotices notices, TransactionOperations transactions, Clock clock) {
		this.drafts = drafts;
		this.table = table;
		this.versions = versions;
		this.bundles = bundles;
		this.trying = trying;
		this.notices = notices;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** The files of a process as they would be released: with a tag of their own. */
	List<ModelFile> tagged(String process, List<ModelFile> files) {
		Version inForce = inForce(process);
		String written = ModelTag.read(files).orElse(null);
		boolean old = inForce != null && Objects.equals(written, inForce.versionTag());
		return (old || written == null) ? ModelTag.write(files, proposal(process, files)) : files;
	}

	/** The tag that fits what a draft changes. */
	String proposal(String process, List<ModelFile> files) {
		Version inForce = inForce(process);
		Optional<VersionTag> newest = newest(process);
		if (inForce == null || newest.isEmpty()) {
			return FIRST.toString();
		}
		Optional<VersionTag> drawn = ModelTag.read(files).flatMap(VersionTag::of);
		if (drawn.isPresent() && drawn.get().compareTo(newest.get()) > 0) {
			return drawn.get().toString();
		}
		Weight weight = ModelTag.weight(this.bundles.of("deployment:" + inForce.deploymentId(), process), files);
		return newest.get().next(weight).toString();
	}

	/**
	 * Asks for a draft to be released as it is now.
	 * @throws Refusal when note or tag do not fit, nothing differs, a rule is broken or a
	 * scenario fails
	 * @throws ErrorResponseException 409 when another version has come into force since
	 */
	Release release(long draftId, String tag, String note, String person) {
		Draft draft = this.drafts.editable(draftId, person);
		requireNote(note);
		requireCurrent(draft);
		requireTag(draft, tag);
		List<ModelFile> files = this.drafts.filesOf(draft);
		requireDifference(draft, files);
		requireScenarios(draft, files);
		List<ModelFile> tagged = ModelTag.write(files, tag);
		byte[] report = this.trying.require(draft.process(), tagged);
		Version inForce = inForce(draft.process());
		return ask(new Release(0, draft.process(), Kind.RELEASE, draft.id(), draft.revision(), null,
				draft.baseDeployment(), (inForce != null) ? inForce.versionTag() : null, tag, note.strip(), person,
				OffsetDateTime.now(this.clock), draft.changedBy(), State.WAITING, null, null, null, null, null), tagged,
				report);
	}

	/**
	 * Asks for the files of an older version to be put in force again; what runs stays
	 * where it is.
	 */
	Release rollback(String process, String deployment, String note, String person) {
		requireNote(note);
		List<Version> known = this.versions.of(process);
		Version back = known.stream()
			.filter((version) -> version.deploymentId().equals(deployment))
			.findFirst()
			.orElseThrow(() -> ModelProblems
				.notFound("Quy trình “" + process + "” không có bản này. Hãy chọn một bản trong danh sách."));
		Version inForce = known.get(0);
		if (inForce == back) {
			throw new Refusal("Đây là bản đang dùng. Hãy chọn một bản cũ hơn.");
		}
		List<ModelFile> files = this.bundles.of("deployment:" + deployment, process);
		byte[] report = this.trying.check(process, files);
		return ask(new Release(0, process, Kind.ROLLBACK, null, null, deployment, inForce.deploymentId(),
				inForce.versionTag(), Objects.requireNonNullElse(back.versionTag(), "bản " + back.number()),
				note.strip(), person, OffsetDateTime.now(this.clock), null, State.WAITING, null, null, null, null,
				null), files, report);
	}

	private Release ask(Release asked, List<ModelFile> files, byte[] report) {
		return Objects.requireNonNull(this.transactions.execute((transaction) -> {
			boolean twice = this.table.hold(asked.process())
				.stream()
				.anyMatch((waiting) -> (asked.draftId() != null) ? asked.draftId().equals(waiting.draftId())
						: Objects.equals(asked.rolledBackTo(), waiting.rolledBackTo()));
			if (twice) {
				throw ModelProblems.conflict("Đề nghị này đang chờ duyệt. Hãy rút đề nghị cũ trước khi gửi lại.");
			}
			Release release = this.table.find(this.table.add(asked, files, report)).orElseThrow();
			this.notices.requested(release);
			return release;
		}));
	}

	/** Whether another version has come into force since the draft was begun. */
	boolean isStale(Draft draft) {
		return !Objects.equals(this.versions.inForce(draft.process()), draft.baseDeployment());
	}

	private void requireCurrent(Draft draft) {
		if (isStale(draft)) {
			throw ModelProblems.conflict("Bản đang dùng của “" + draft.process()
					+ "” đã đổi từ khi bản nháp được tạo. Hãy bấm “So sánh với bản đang dùng”, nhập những thay đổi còn "
					+ "thiếu vào bản nháp, rồi bấm “Đã so sánh” và gửi lại.");
		}
	}

	private void requireDifference(Draft draft, List<ModelFile> files) {
		String inForce = draft.baseDeployment();
		if (inForce == null) {
			return;
		}
		List<ModelFile> former = this.bundles.of("deployment:" + inForce, draft.process());
		if (digest(former).equals(digest(files))) {
			throw new Refusal(
					"Bản nháp không khác bản đang dùng. Hãy sửa mô hình, bảng quyết định hoặc biểu mẫu rồi gửi.");
		}
	}

	/** Nobody asks for a change by leaving out what would fail. */
	private void requireScenarios(Draft draft, List<ModelFile> files) {
		String inForce = draft.baseDeployment();
		if (inForce != null && !hasScenarios(files)
				&& hasScenarios(this.bundles.of("deployment:" + inForce, draft.process()))) {
			throw new Refusal("Bản nháp bỏ scenarios.yaml mà bản đang dùng có. Hãy lấy lại tệp từ “Các lần lưu”, "
					+ "sửa kịch bản theo thay đổi rồi gửi.");
		}
	}

	private static boolean hasScenarios(List<ModelFile> files) {
		return files.stream().anyMatch((file) -> file.path().endsWith("/scenarios.yaml"));
	}

	/** Over all files, whatever tag the model has. */
	private static String digest(List<ModelFile> files) {
		return ModelTag.write(files, "0.0.0")
			.stream()
			.map((file) -> file.path() + Digests.of(file.content()))
			.sorted()
			.collect(Collectors.joining());
	}

	private void requireTag(Draft draft, String tag) {
		VersionTag asked = VersionTag.of(tag)
			.orElseThrow(() -> new Refusal("Số phiên bản gồm ba số, như 1.2.0. Hãy sửa lại."));
		Optional<VersionTag> newest = newest(draft.process());
		if (newest.isPresent() && asked.compareTo(newest.get()) <= 0) {
			throw new Refusal("Số phiên bản phải lớn hơn " + newest.get() + " đã dùng. Hãy đặt số mới, như "
					+ newest.get().next(Weight.MINOR) + ".");
		}
	}

	private static void requireNote(@Nullable String note) {
		if (note == null || note.strip().length() < 10 || note.strip().length() > 2000) {
			throw new Refusal("Hãy ghi nội dung và lý do thay đổi, từ 10 đến 2.000 ký tự.");
		}
	}

	private Optional<VersionTag> newest(String process) {
		List<String> used = new ArrayList<>(this.table.tags(process));
		this.versions.of(process).forEach((version) -> {
			if (version.versionTag() != null) {
				used.add(version.versionTag());
			}
		});
		return used.stream()
			.flatMap((tag) -> Stream.ofNullable(VersionTag.of(tag).orElse(null)))
			.max(Comparator.naturalOrder());
	}

	private @Nullable Version inForce(String process) {
		return this.versions.of(process).stream().findFirst().orElse(null);
	}

}
