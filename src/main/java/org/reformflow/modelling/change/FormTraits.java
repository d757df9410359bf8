package org.reformflow.modelling.change;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.reformflow.modelling.change.Change.Weight;
import org.reformflow.modelling.change.Trait.Shape;

/** What each property of a form's field is. */
final class FormTraits {

	private static final Pattern MARK = Pattern.compile("\\[(.*?)\\]");

	private static final Map<String, Trait> TRAITS = Map.ofEntries(text("label", "nhãn"),
			text("description", "lời hướng dẫn"), text("content", "phần chữ hiển thị"),
			text("values/label", "chữ của lựa chọn “%s”"), text("columns/label", "tiêu đề cột “%s”"),
			text("dateLabel", "nhãn của ngày"), text("timeLabel", "nhãn của giờ"),
			text("values#order", "thứ tự các lựa chọn"), text("columns#order", "thứ tự các cột"),
			text("exporter/name", "công cụ đã lưu tệp"), text("exporter/version", "phiên bản công cụ đã lưu tệp"),
			text("id", "mã"), does("type", "loại trường"), does("subtype", "loại ngày giờ"), does("key", "tên dữ liệu"),
			does("path", "tên danh sách"), does("validate/maxLength", "độ dài lớn nhất"),
			does("validate/minLength", "độ dài nhỏ nhất"), does("validate/min", "giá trị nhỏ nhất"),
			does("validate/max", "giá trị lớn nhất"), does("validate/pattern", "mẫu phải theo"),
			does("conditional/hide", "điều kiện ẩn"), does("values", "lựa chọn “%s”"),
			does("valuesKey", "nguồn của các lựa chọn"), does("dataSource", "nguồn của bảng"),
			does("columns", "cột “%s”"), does("columns/key", "dữ liệu của cột “%s”"),
			does("defaultValue", "giá trị có sẵn"), does("decimalDigits", "số chữ số thập phân"),
			does("defaultRepetitions", "số dòng có sẵn"), does("action", "nút làm gì"),
			does("rowCount", "số dòng mỗi trang"), yes("validate/required", "bắt buộc"), yes("readonly", "chỉ đọc"),
			yes("disabled", "không dùng được"), yes("searchable", "tìm được trong danh sách"),
			yes("allowAddRemove", "thêm bớt được dòng"), yes("properties/routing", "dùng để rẽ nhánh"),
			yes("disableCollapse", "luôn mở mọi dòng"));

	private FormTraits() {
	}

	static Trait of(String key) {
		if (key.startsWith("layout/") || key.equals("showOutline")) {
			return Trait.of("chỗ trên biểu mẫu (" + key.substring(key.indexOf('/') + 1) + ")", Weight.LAYOUT);
		}
		Matcher mark = MARK.matcher(key);
		String name = mark.find() ? String.valueOf(mark.group(1)) : "";
		Trait trait = TRAITS.get(MARK.matcher(key).replaceAll(""));
		return (trait != null) ? trait.about(name)
				: Trait.of("thuộc tính " + key.replace("/", " › "), Weight.BEHAVIOUR);
	}

	private static Map.Entry<String, Trait> text(String key, String label) {
		return Map.entry(key, Trait.of(label, Weight.TEXT));
	}

	private static Map.Entry<String, Trait> does(String key, String label) {
		return Map.entry(key, Trait.of(label, Weight.BEHAVIOUR));
	}

	private static Map.Entry<String, Trait> yes(String key, String label) {
		return Map.entry(key, new Trait(label, Weight.BEHAVIOUR, Shape.YES_NO));
	}

}
