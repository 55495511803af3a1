-- Whatever the server's default is (latin1 on many), every table made from here on holds every letter.
alter database character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
