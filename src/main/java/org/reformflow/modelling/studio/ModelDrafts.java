package org.reformflow.modelling.studio;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.BundleSource;
import org.reformflow.modelling.Bundles;
import org.reformflow.modelling.ModelPaths;
import org.reformflow.modelling.ModelProblems;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseDates;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.ErrorResponseException;

/**
 * Drafts: shared by all analysts, edited by one at a time, each saving a revision that
 * can be gone back to.
 */
@Service
class ModelDrafts implements BundleSource {

	/** After this long without a sign of life a draft is free for others. */
	static final Duration IDLE = Duration.ofMinutes(30);

	private final DraftTable table;

	private final DraftFiles files;

	private final DraftContent content;

	private final Bundles bundles;

	private final VersionTable versions;

	private final StudioNotices notices;

	private final Organisation organisation;

	private final Clock clock;

	ModelDrafts(DraftTable table, DraftFiles files, DraftContent content, Bundles bundles, VersionTable versions,
			StudioNotices notices, Organisation organisation, Clock clock) {
		this.table = table;
		this.files = files;
		this.content = content;
		this.bundles = bundles;
		this.versions = versions;
		this.notices = notices;
		this.organisation = organisation;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return "draft";
	}

	@Override
	public Optional<List<ModelFile>> files(String id, String process) {
		return id.matches("\\d{1,15}") ? this.table.find(Long.parseLong(id))
			.filter((draft) -> draft.process().equals(process))
			.map(this::filesOf) : Optional.empty();
	}

	List<ModelFile> filesOf(Draft draft) {
		return this.files.at(draft.id(), draft.revision());
	}

	List<Draft> open() {
		return this.table.open();
	}

	List<DraftFiles.Revision> revisions(Draft draft) {
		return this.files.revisions(draft.id());
	}

	/**
	 * @throws ErrorResponseException 404 when there is none
	 */
	Draft get(long id) {
		return this.table.find(id)
			.orElseThrow(() -> ModelProblems
				.notFound("Không có bản nháp số " + id + ", hoặc đã bị xóa. Hãy mở lại danh sách."));
	}

	/**
	 * Begins a draft from another bundle; without one, a new process from a few elements.
	 */
	@Transactional
	public Draft begin(String process, String title, @Nullable String from, String person) {
		DraftContent.process(process);
		List<ModelFile> start = (from != null) ? this.bundles.of(from, process) : NewProcess.files(process, title);
		if (from == null && this.versions.inForce(process) != null) {
			throw new Refusal("Đã có quy trình “" + process + "”. Hãy sửa từ bản đang dùng hoặc chọn mã khác.");
		}
		return begin(process, title, start, person,
				(from != null) ? "Bắt đầu từ " + words(from, process) : "Quy trình mới");
	}

	private String words(String reference, String process) {
		return reference.equals(Bundles.SHIPPED) ? "bản đi kèm sản phẩm"
				: this.versions.of(process)
					.stream()
					.filter((version) -> reference.equals(Bundles.DEPLOYMENT + ":" + version.deploymentId()))
					.findFirst()
					.map((version) -> "phiên bản " + version.versionTag() + " (lần " + version.number() + ")")
					.orElse(reference);
	}

	/** Begins a draft with files that were already found fit. */
	@Transactional
	public Draft begin(String process, String title, List<ModelFile> start, String person, String what) {
		String words = title.strip();
		if (words.isEmpty() || words.length() > 200) {
			throw new Refusal("Tên bản nháp dài từ 1 đến 200 ký tự. Hãy ghi ngắn gọn định sửa gì.");
		}
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		long id = this.table.add(process, words, person, this.versions.inForce(process), now);
		this.files.write(id, 0, start, List.of(), person, now, what);
		return get(id);
	}

	/**
	 * Saves files.
	 * @param revision what the person has before them
	 * @param changed files that are new or different
	 * @param removed paths of files that are gone
	 * @return the next revision; the same when nothing differs
	 * @throws ErrorResponseException 409 when another edits it or was faster
	 * @throws Refusal when content may not be stored
	 */
	@Transactional
	public Draft save(long id, int revision, List<ModelFile> changed, List<String> removed, String person) {
		Draft draft = editable(id, person);
		if (draft.revision() != revision) {
			throw stale(draft);
		}
		Map<String, ModelFile> known = filesOf(draft).stream()
			.collect(Collectors.toMap(ModelFile::path, Function.identity()));
		List<ModelFile> different = changed.stream()
			.filter((file) -> !known.containsKey(file.path())
					|| !Arrays.equals(known.get(file.path()).content(), file.content()))
			.toList();
		List<String> gone = removed.stream().filter(known::containsKey).distinct().toList();
		requireFit(draft, different, gone, known);
		if (different.isEmpty() && gone.isEmpty()) {
			this.table.lock(id, person, OffsetDateTime.now(this.clock), idleSince());
			return get(id);
		}
		return advance(draft, different, gone, person, words(different, gone));
	}

	private void requireFit(Draft draft, List<ModelFile> different, List<String> gone, Map<String, ModelFile> known) {
		TreeSet<String> paths = new TreeSet<>(known.keySet());
		gone.forEach(paths::remove);
		different.forEach((file) -> paths.add(file.path()));
		if (paths.size() > DraftContent.MAX_FILES) {
			throw new Refusal("Bản nháp có quá " + DraftContent.MAX_FILES + " tệp. Hãy xóa bớt tệp không dùng.");
		}
		if (different.stream().map(ModelFile::path).distinct().count() < different.size()
				|| different.stream().anyMatch((file) -> gone.contains(file.path()))) {
			throw new Refusal("Một tệp được gửi hai lần hoặc vừa sửa vừa xóa. Hãy tải lại trang rồi làm lại.");
		}
		this.content.require(draft.process(), different);
	}

	/** Goes back to an earlier revision, as a new one. */
	@Transactional
	public Draft restore(long id, int revision, String person) {
		Draft draft = editable(id, person);
		if (this.files.revisions(id).stream().noneMatch((each) -> each.revision() == revision)) {
			throw ModelProblems
				.notFound("Không còn lần lưu số " + revision + ". Hãy chọn một lần lưu trong danh sách.");
		}
		List<ModelFile> former = this.files.at(id, revision);
		List<String> paths = former.stream().map(ModelFile::path).toList();
		List<String> gone = filesOf(draft).stream()
			.map(ModelFile::path)
			.filter((path) -> !paths.contains(path))
			.toList();
		return advance(draft, former, gone, person, "Khôi phục lần lưu số " + revision);
	}

	private Draft advance(Draft draft, List<ModelFile> changed, List<String> gone, String person, String what) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		if (!this.table.advance(draft, person, now)) {
			throw stale(get(draft.id()));
		}
		this.files.write(draft.id(), draft.revision() + 1, changed, gone, person, now, what);
		return get(draft.id());
	}

	private static String words(List<ModelFile> changed, List<String> gone) {
		List<String> words = new ArrayList<>();
		changed.forEach((file) -> words.add("sửa " + ModelPaths.name(file.path())));
		gone.forEach((path) -> words.add("xóa " + ModelPaths.name(path)));
		return String.join(", ", words);
	}

	/**
	 * Takes the lock, or keeps it.
	 * @param takeOver also from somebody who is at work, who is told
	 * @throws ErrorResponseException 409 when another holds it
	 */
	@Transactional
	public Draft lock(long id, String person, boolean takeOver) {
		Draft draft = get(id);
		requireOpen(draft);
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		if (takeOver && draft.isLockedFor(person, idleSince())) {
			this.notices.takenOver(draft, person);
			this.table.unlock(id, String.valueOf(draft.lockedBy()));
		}
		if (!this.table.lock(id, person, now, idleSince())) {
			throw locked(get(id));
		}
		return get(id);
	}

	Draft unlock(long id, String person) {
		this.table.unlock(get(id).id(), person);
		return get(id);
	}

	/** Notes that the draft has been compared with what is in force now. */
	@Transactional
	public Draft rebase(long id, String person) {
		Draft draft = editable(id, person);
		String inForce = this.versions.inForce(draft.process());
		if (inForce != null) {
			this.table.rebase(id, inForce);
		}
		return get(id);
	}

	@Transactional
	public void delete(long id, String person) {
		editable(id, person);
		this.table.delete(id);
	}

	/**
	 * Closes a draft that was released, unless it has been edited since it was asked for.
	 */
	void close(long id, int revision) {
		this.table.close(id, revision, OffsetDateTime.now(this.clock));
	}

	/**
	 * An open draft that nobody else edits.
	 * @throws ErrorResponseException 409 otherwise
	 */
	Draft editable(long id, String person) {
		Draft draft = get(id);
		requireOpen(draft);
		if (draft.isLockedFor(person, idleSince())) {
			throw locked(draft);
		}
		return draft;
	}

	private static void requireOpen(Draft draft) {
		if (draft.closedAt() != null) {
			throw ModelProblems.conflict("Bản nháp này đã được phát hành nên không sửa nữa. Hãy bắt đầu bản nháp mới.");
		}
	}

	private OffsetDateTime idleSince() {
		return OffsetDateTime.now(this.clock).minus(IDLE);
	}

	private ErrorResponseException locked(Draft draft) {
		String by = String.valueOf(draft.lockedBy());
		ErrorResponseException problem = ModelProblems.conflict(
				this.organisation.nameOf(by) + " đang sửa bản nháp này, thao tác gần nhất lúc " + time(draft.lockedAt())
						+ ". Bạn có thể xem; hãy liên hệ, chờ 30 phút không ai thao tác, hoặc bấm “Nhận quyền sửa”.");
		problem.getBody().setProperty("lockedBy", by);
		problem.getBody().setProperty("lockedByName", this.organisation.nameOf(by));
		problem.getBody().setProperty("lockedAt", draft.lockedAt());
		return problem;
	}

	private ErrorResponseException stale(Draft draft) {
		ErrorResponseException problem = ModelProblems.conflict(
				this.organisation.nameOf(draft.changedBy()) + " đã lưu bản nháp này lúc " + time(draft.changedAt())
						+ ", sau khi bạn mở. Hãy tải lại bản nháp rồi sửa tiếp; phần bạn vừa sửa chưa được lưu.");
		problem.getBody().setProperty("revision", draft.revision());
		problem.getBody().setProperty("changedBy", draft.changedBy());
		problem.getBody().setProperty("changedAt", draft.changedAt());
		return problem;
	}

	private String time(@Nullable OffsetDateTime at) {
		return VietnameseDates.words(at, this.clock.getZone());
	}

}
