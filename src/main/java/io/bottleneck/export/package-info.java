/** Files for other tools: pictures and tables. Start reading at {@code PictureFile}. */
package io.bottleneck.export;
