package org.reformflow.modelling.studio;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.reformflow.modelling.check.ModelFile;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.VietnameseDates;

import org.springframework.stereotype.Component;

/** Words about what is in a ZIP: what was released, why, and who said yes. */
@Component
class ZipReadme {

	private final ReleaseTable releases;

	private final Organisation organisation;

	private final Clock clock;

	ZipReadme(ReleaseTable releases, Organisation organisation, Clock clock) {
		this.releases = releases;
		this.organisation = organisation;
		this.clock = clock;
	}

	String of(String reference, String process, List<ModelFile> files) {
		List<String> lines = new ArrayList<>();
		lines.add("# " + process + " " + ModelTag.read(files).orElse("(chưa có số phiên bản)"));
		lines.add("");
		lines.add("- Quy trình: `" + process + "`");
		lines.add("- Nguồn: `" + reference + "`");
		release(reference).ifPresent((release) -> release(release, lines));
		return String.join("\n", lines);
	}

	private Optional<Release> release(String reference) {
		int colon = reference.indexOf(':');
		String id = reference.substring(colon + 1);
		return reference.startsWith("release:") ? this.releases.find(Long.parseLong(id))
				: reference.startsWith("deployment:") ? this.releases.ofDeployment(id) : Optional.empty();
	}

	private void release(Release release, List<String> lines) {
		lines.add("- Trạng thái: " + release.state().label());
		lines.add("- Người đề nghị: " + this.organisation.nameOf(release.requestedBy()) + ", "
				+ VietnameseDates.words(release.requestedAt(), this.clock.getZone()));
		if (release.decidedBy() != null) {
			lines.add("- Người quyết định: " + this.organisation.nameOf(release.decidedBy()) + ", "
					+ VietnameseDates.words(release.decidedAt(), this.clock.getZone()));
		}
		lines.add("- Thay cho phiên bản: " + Objects.requireNonNullElse(release.baseTag(), "không có"));
		lines.add("");
		lines.add("## Nội dung thay đổi");
		lines.add("");
		lines.add(release.note());
		if (release.decisionNote() != null) {
			lines.add("");
			lines.add("## Ý kiến người quyết định");
			lines.add("");
			lines.add(release.decisionNote());
		}
	}

}
