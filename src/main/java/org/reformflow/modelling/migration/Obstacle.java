package org.reformflow.modelling.migration;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Why cases cannot go on from a step that goes nowhere. */
final class Obstacle {

	private Obstacle() {
	}

	/**
	 * In words, with the way out.
	 * @param same the step of the same id in the new version, or null
	 */
	static String of(ModelStep step, @Nullable ModelStep same) {
		if (step.host() != null) {
			return "sự kiện này không có ở phiên bản mới: hẹn giờ đang chờ của nó sẽ bị bỏ; chọn sự kiện thay thế nếu cần giữ";
		}
		if (same == null) {
			return "phiên bản mới không còn bước này; hãy chọn bước thay thế, hoặc chờ hồ sơ qua bước này";
		}
		if (same.several() != step.several()) {
			return same.several()
					? "ở phiên bản mới bước này làm nhiều lượt (multi-instance); hãy chờ hồ sơ qua bước này"
					: "ở phiên bản mới bước này chỉ làm một lượt; hãy chờ hồ sơ qua bước này";
		}
		if (!same.kind().equals(step.kind())) {
			return "ở phiên bản mới bước này là " + same.kindWords() + ", không còn là " + step.kindWords()
					+ "; hãy chọn bước cùng loại, hoặc chờ hồ sơ qua bước này";
		}
		if (!Objects.equals(same.scope(), step.scope())) {
			return "ở phiên bản mới bước này nằm trong nhóm khác; hãy chuyển cả nhóm, hoặc chọn bước thay thế";
		}
		return "phiên bản mới không nhận hồ sơ ở bước này; hãy chọn bước thay thế, hoặc chờ hồ sơ qua bước này";
	}

}
