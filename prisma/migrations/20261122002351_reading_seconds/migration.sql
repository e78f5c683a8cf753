-- AlterTable
ALTER TABLE "Attempt" DROP COLUMN "firstTypedAt",
ADD COLUMN     "readingSeconds" INTEGER;
