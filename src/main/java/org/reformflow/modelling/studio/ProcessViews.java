package org.reformflow.modelling.studio;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.Bundles;
import org.reformflow.modelling.DeploymentSource;
import org.reformflow.modelling.Digests;
import org.reformflow.modelling.studio.Release.State;
import org.reformflow.organisation.Organisation;

import org.springframework.stereotype.Component;

/** What the page shows of processes and their versions. */
@Component
class ProcessViews {

	private final VersionTable versions;

	private final DraftTable drafts;

	private final ReleaseTable releases;

	private final Bundles bundles;

	private final Organisation organisation;

	ProcessViews(VersionTable versions, DraftTable drafts, ReleaseTable releases, Bundles bundles,
			Organisation organisation) {
		this.versions = versions;
		this.drafts = drafts;
		this.releases = releases;
		this.bundles = bundles;
		this.organisation = organisation;
	}

	List<ProcessView> all() {
		List<Draft> open = this.drafts.open();
		List<Release> waiting = this.releases.newest(null)
			.stream()
			.filter((release) -> release.state() == State.WAITING)
			.toList();
		Map<String, List<String>> files = this.versions.files();
		Map<String, Long> running = this.versions.running();
		return this.versions.inForce().stream().map((version) -> {
			List<Draft> own = open.stream().filter((draft) -> draft.process().equals(version.process())).toList();
			Optional<Draft> newest = own.stream().findFirst();
			return new ProcessView(version.process(), version.name(), version.versionTag(), version.number(),
					version.deploymentId(), version.deployedAt(), running.getOrDefault(version.process(), 0L),
					files.getOrDefault(version.deploymentId(), List.of()), newest.map(Draft::id).orElse(null),
					newest.map((draft) -> this.organisation.nameOf(draft.owner())).orElse(null), own.size(),
					waiting.stream()
						.filter((release) -> release.process().equals(version.process()))
						.map(Release::id)
						.findFirst()
						.orElse(null),
					shippedDiffers(version));
		}).toList();
	}

	List<VersionView> versions(String process) {
		return this.versions.of(process).stream().map(this::version).toList();
	}

	/** Whether the product came with something that a release keeps out of force. */
	private boolean shippedDiffers(Version version) {
		return DeploymentSource.RELEASED.equals(version.source()) && this.releases.ofDeployment(version.deploymentId())
			.map(Release::shippedSha256)
			.filter((known) -> this.bundles.find(Bundles.SHIPPED, version.process())
				.map(Digests::ofModels)
				.filter((now) -> !now.equals(known))
				.isPresent())
			.isPresent();
	}

	private VersionView version(Version version) {
		Optional<Release> release = this.releases.ofDeployment(version.deploymentId());
		String origin = DeploymentSource.SHIPPED.equals(version.source()) ? "shipped"
				: release.map((of) -> of.kind().name().toLowerCase(Locale.ROOT)).orElse("other");
		return new VersionView(version.deploymentId(), version.number(), version.versionTag(), version.deployedAt(),
				release.map((of) -> this.organisation.nameOf(of.requestedBy())).orElse(null),
				release.map(Release::decidedBy).map(this.organisation::nameOf).orElse(null),
				release.map(Release::note).orElse(null), release.map(Release::id).orElse(null), origin,
				version.running());
	}

	/** A process in the list. */
	record ProcessView(String key, String name, @Nullable String versionTag, int version, String deploymentId,
			Instant deployedAt, long running, List<String> files, @Nullable Long draftId, @Nullable String draftOwner,
			int drafts, @Nullable Long pendingRelease, boolean shippedDiffers) {

	}

	/**
	 * A version of a process.
	 *
	 * @param origin shipped, release, rollback or other
	 */
	record VersionView(String deploymentId, int version, @Nullable String versionTag, Instant deployedAt,
			@Nullable String releasedBy, @Nullable String approvedBy, @Nullable String note, @Nullable Long releaseId,
			String origin, long running) {

	}

}
