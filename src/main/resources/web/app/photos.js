// Makes a chosen photo small before it is sent. Whatever fails, the file stays as it was chosen.
const LONGEST = 1600;
const QUALITY = 0.82;
const MOST_BYTES = 12 * 1024 * 1024;
const READ_AS_IS = /^image\/(jpeg|png|webp)$/;

async function smaller(file) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const bytes = await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
  return bytes && new File([bytes], "photo.jpg", { type: "image/jpeg" });
}

async function chosen(input) {
  const says = document.getElementById(input.dataset.says);
  says.textContent = "";
  const file = input.files[0];
  if (!file) return;
  let kept = file;
  try {
    const small = await smaller(file);
    if (input.files[0] !== file) return;
    if (small && (small.size < file.size || !READ_AS_IS.test(file.type))) {
      const files = new DataTransfer();
      files.items.add(small);
      input.files = files.files;
      kept = small;
    }
  } catch {
    if (input.files[0] !== file) return;
  }
  if (kept.size <= MOST_BYTES) says.textContent = says.dataset.ready.replace("#", Math.max(1, Math.round(kept.size / 1024)));
}

for (const input of document.querySelectorAll("input[type=file][data-says]")) {
  input.addEventListener("change", () => chosen(input));
}
