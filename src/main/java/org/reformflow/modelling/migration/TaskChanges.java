package org.reformflow.modelling.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** What stays and what changes for the cases at a step, in words. */
final class TaskChanges {

	private TaskChanges() {
	}

	/** What follows the new version. */
	static List<String> changes(@Nullable TaskTraits old, @Nullable TaskTraits fresh) {
		List<String> changes = new ArrayList<>();
		if (old == null || fresh == null) {
			return changes;
		}
		if (!Objects.equals(old.name(), fresh.name())) {
			changes.add("tên việc thành “" + fresh.name() + "”");
		}
		if (!Objects.equals(old.description(), fresh.description())) {
			changes.add("mô tả việc theo phiên bản mới");
		}
		if (!old.candidates().equals(fresh.candidates())) {
			changes.add("người được nhận việc theo phiên bản mới");
		}
		if (old.ladder() == null && fresh.ladder() != null) {
			changes.add("việc có hạn bắt đầu được nhắc hạn");
		}
		if (old.ladder() != null && fresh.ladder() == null) {
			changes.add("thôi nhắc hạn");
		}
		return changes;
	}

	/** What stays as it was when the case came to the step. */
	static List<String> stays(ModelStep step, boolean afresh, @Nullable TaskTraits old, @Nullable TaskTraits fresh) {
		List<String> stays = new ArrayList<>();
		if (step.dated() && !afresh) {
			stays.add("ngày giờ đã hẹn");
		}
		if (old == null || fresh == null) {
			return stays;
		}
		stays.add("người đang làm");
		if (old.due() != null) {
			stays.add(old.due().equals(fresh.due()) ? "hạn xử lý" : "hạn xử lý cũ, dù phiên bản mới tính hạn khác");
		}
		else if (fresh.due() != null) {
			stays.add("việc đang mở vẫn không có hạn, dù phiên bản mới có hạn");
		}
		if (old.ladder() != null && fresh.ladder() != null) {
			stays.add(old.ladder().equals(fresh.ladder()) ? "ngày nhắc hạn"
					: "ngày nhắc hạn cũ, dù phiên bản mới nhắc theo bậc thang khác");
		}
		return stays;
	}

}
