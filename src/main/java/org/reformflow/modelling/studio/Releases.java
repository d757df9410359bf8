package org.reformflow.modelling.studio;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.BundleSource;
import org.reformflow.modelling.Bundles;
import org.reformflow.modelling.DeploymentSource;
import org.reformflow.modelling.Digests;
import org.reformflow.modelling.ModelPaths;
import org.reformflow.modelling.ModelProblems;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.modelling.studio.Release.State;
import org.reformflow.process.AsSystem;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.ErrorResponseException;

/** Decides on what was asked for; the second person's yes puts it in force. */
@Service
class Releases implements BundleSource {

	private final ReleaseTable table;

	private final ModelDrafts drafts;

	private final VersionTable versions;

	private final Bundles bundles;

	private final RepositoryService repository;

	private final AsSystem system;

	private final StudioNotices notices;

	private final TransactionOperations transactions;

	private final Clock clock;

	Releases(ReleaseTable table, ModelDrafts drafts, VersionTable versions, Bundles bundles,
			RepositoryService repository, AsSystem system, StudioNotices notices, TransactionOperations transactions,
			Clock clock) {
		this.table = table;
		this.drafts = drafts;
		this.versions = versions;
		this.bundles = bundles;
		this.repository = repository;
		this.system = system;
		this.notices = notices;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return "release";
	}

	@Override
	public Optional<List<ModelFile>> files(String id, String process) {
		return id.matches("\\d{1,15}") ? this.table.find(Long.parseLong(id))
			.filter((release) -> release.process().equals(process))
			.map((release) -> this.table.files(release.id())) : Optional.empty();
	}

	/**
	 * @throws ErrorResponseException 404 when there is none
	 */
	Release get(long id) {
		return this.table.find(id)
			.orElseThrow(
					() -> ModelProblems.notFound("Không có đề nghị phát hành số " + id + ". Hãy mở lại danh sách."));
	}

	/**
	 * Puts the very bytes that were asked for in force.
	 * @throws Refusal when the person asked for it or drew it, or the engine refuses it
	 * @throws ErrorResponseException 409 when it was decided on or another version has
	 * come into force
	 */
	Release approve(long id, @Nullable String note, String person) {
		Release decided = decide(id, person, (release) -> {
			requireOther(release, person);
			if (!Objects.equals(this.versions.inForce(release.process()), release.baseDeployment())) {
				end(release, State.STALE, person, null);
				return;
			}
			String deployment = deploy(release);
			this.table.deployed(id, deployment,
					this.bundles.find(Bundles.SHIPPED, release.process()).map(Digests::ofModels).orElse(null));
			Optional.ofNullable(release.draftId())
				.ifPresent((draft) -> this.drafts.close(draft, Objects.requireNonNull(release.draftRevision())));
			end(release, State.RELEASED, person, words(note));
			this.table.hold(release.process()).forEach((other) -> end(other, State.STALE, person, null));
		});
		if (decided.state() == State.STALE) {
			throw ModelProblems.conflict("Bản đang dùng của “" + decided.process()
					+ "” đã đổi từ khi đề nghị này được gửi, nên không phát hành. Người đề nghị cần so sánh rồi gửi lại.");
		}
		return decided;
	}

	/** Says no. */
	Release refuse(long id, @Nullable String reason, String person) {
		if (reason == null || reason.strip().length() < 5 || reason.strip().length() > 2000) {
			throw new Refusal("Hãy ghi lý do từ chối, từ 5 đến 2.000 ký tự, để người đề nghị biết cần sửa gì.");
		}
		return decide(id, person, (release) -> {
			requireOther(release, person);
			end(release, State.REFUSED, person, reason.strip());
		});
	}

	/** Takes a request back. */
	Release withdraw(long id, String person) {
		return decide(id, person, (release) -> {
			if (!release.isOwn(person)) {
				throw new Refusal(
						"Chỉ người đề nghị rút được đề nghị này. Nếu không đồng ý, hãy từ chối và ghi lý do.");
			}
			this.table.decide(id, State.WITHDRAWN, person, OffsetDateTime.now(this.clock), null);
		});
	}

	private Release decide(long id, String person, Consumer<Release> decision) {
		String process = get(id).process();
		this.transactions.executeWithoutResult((transaction) -> {
			Release waiting = this.table.hold(process)
				.stream()
				.filter((release) -> release.id() == id)
				.findFirst()
				.orElseThrow(() -> ModelProblems.conflict("Đề nghị này không còn chờ duyệt ("
						+ get(id).state().label().toLowerCase(Locale.ROOT) + "). Hãy tải lại trang."));
			decision.accept(waiting);
		});
		return get(id);
	}

	private void end(Release release, State state, String person, @Nullable String note) {
		this.table.decide(release.id(), state, person, OffsetDateTime.now(this.clock), note);
		this.notices.decided(get(release.id()));
	}

	private static void requireOther(Release release, String person) {
		if (release.isOwn(person)) {
			throw new Refusal(person.equals(release.requestedBy())
					? "Bạn là người đề nghị nên không tự duyệt hay từ chối được. Hãy nhờ người thứ hai, hoặc rút đề nghị."
					: "Bạn là người sửa bản nháp sau cùng nên không duyệt được. Hãy nhờ người khác.");
		}
	}

	private static @Nullable String words(@Nullable String note) {
		return (note == null || note.isBlank()) ? null
				: note.strip().substring(0, Math.min(note.strip().length(), 2000));
	}

	private String deploy(Release release) {
		DeploymentBuilder deployment = this.repository.createDeployment()
			.name(release.process())
			.source(DeploymentSource.RELEASED);
		this.table.files(release.id())
			.forEach((file) -> deployment.addInputStream(ModelPaths.name(file.path()),
					new ByteArrayInputStream(file.content())));
		try {
			return this.system.call(() -> deployment.deployWithResult().getId());
		}
		catch (ParseException ex) {
			throw new Refusal("Bộ máy quy trình không nhận mô hình này: " + ex.getMessage()
					+ " Hãy từ chối để người đề nghị sửa.");
		}
	}

}
